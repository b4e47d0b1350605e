import { Radio, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictBody, ConflictPerson, JudgeRegister } from '#contract/judges';
import type { ContestantId, JudgeId, UnitId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Labelled } from '../rulings/labelled';

const KINDS: readonly ConflictBody['kind'][] = ['kin', 'trainee', 'other'];
/** Two characters, as in 父女: the words are kept for those who decide. */
const LEAST_WORDS = 2;

export interface DeclareDialogProps {
  readonly register: JudgeRegister;
  readonly onClose: (isDone: boolean) => void;
}

interface Draft {
  readonly judgeId: JudgeId | null;
  readonly kind: ConflictBody['kind'];
  readonly isUnit: boolean;
  readonly contestantId: ContestantId | null;
  readonly unitId: UnitId | null;
}

interface FieldProps {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
}

function WhoFields({
  draft,
  onDraft,
  register,
}: FieldProps & Pick<DeclareDialogProps, 'register'>): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="ruling-row">
      <Labelled label={t('judges.judge')}>
        {(ids) => (
          <Select<JudgeId>
            {...ids}
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.judgeId}
            onChange={(judgeId) => onDraft({ judgeId })}
            options={register.judges.map(({ judgeId, name, unitName }) => ({
              value: judgeId,
              label: unitName === null ? name : `${name} · ${unitName}`,
            }))}
          />
        )}
      </Labelled>
      <Labelled label={t('judges.kindColumn')}>
        {(ids) => (
          <Select<ConflictBody['kind']>
            {...ids}
            value={draft.kind}
            onChange={(kind) => onDraft({ kind })}
            options={KINDS.map((value) => ({ value, label: t(`judges.kind.${value}`) }))}
          />
        )}
      </Labelled>
    </div>
  );
}

function PersonField({ draft, onDraft }: FieldProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [search, setSearch] = useState('');
  const text = search.trim();
  const { value } = useAnswer<ConflictPerson[]>(
    text === ''
      ? null
      : `competitions/${competitionId ?? ''}/conflicts/people?search=${encodeURIComponent(text)}`,
  );
  return (
    <Labelled label={t('judges.person')} hint={t('judges.personHint')}>
      {(ids) => (
        <Select<ContestantId>
          {...ids}
          showSearch={{ filterOption: false, onSearch: setSearch }}
          value={draft.contestantId}
          onChange={(contestantId) => onDraft({ contestantId })}
          notFoundContent={text === '' ? null : t('judges.nobodyFound')}
          options={(value ?? []).map(({ contestantId, name, unitName }) => ({
            value: contestantId,
            label: `${name} · ${unitName}`,
          }))}
        />
      )}
    </Labelled>
  );
}

function UnitField({
  draft,
  onDraft,
  register,
}: FieldProps & Pick<DeclareDialogProps, 'register'>): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Labelled label={t('judges.unitTarget')}>
      {(ids) => (
        <Select<UnitId>
          {...ids}
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.unitId}
          onChange={(unitId) => onDraft({ unitId })}
          options={register.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Labelled>
  );
}

const START: Draft = { judgeId: null, kind: 'kin', isUnit: false, contestantId: null, unitId: null };

/** Records what a judge, or somebody else, declared: with whom, of what kind, in what words. */
export function DeclareDialog({ register, onClose }: DeclareDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [draft, setDraft] = useState(START);
  const onDraft = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const { judgeId, kind, isUnit, contestantId, unitId } = draft;
  const target = isUnit ? unitId && { unitId } : contestantId && { contestantId };
  return (
    <ConfirmDialog
      title={t('judges.declare')}
      confirm={t('judges.record')}
      kind="primary"
      isReady={judgeId !== null && target !== null}
      leastReason={LEAST_WORDS}
      act={(reason) =>
        postJson(`competitions/${competitionId ?? ''}/conflicts`, { judgeId, kind, ...target, reason })
      }
      onClose={onClose}
    >
      <p>{t('judges.declareMeans')}</p>
      <WhoFields draft={draft} onDraft={onDraft} register={register} />
      <Radio.Group
        value={isUnit}
        onChange={({ target: { value } }) => onDraft({ isUnit: value === true })}
        options={[
          { value: false, label: t('judges.onePerson') },
          { value: true, label: t('judges.wholeUnit') },
        ]}
      />
      {isUnit ? (
        <UnitField draft={draft} onDraft={onDraft} register={register} />
      ) : (
        <PersonField draft={draft} onDraft={onDraft} />
      )}
    </ConfirmDialog>
  );
}
