import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictBody, JudgeRegister } from '#contract/judges';
import type { JudgeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Labelled } from '../rulings/labelled';
import { NO_TARGET, TargetFields, targetOf, type TargetDraft } from './target-fields';

const KINDS: readonly ConflictBody['kind'][] = ['kin', 'trainee', 'other'];
/** Two characters, as in 父女: the words are kept for those who decide. */
const LEAST_WORDS = 2;

export interface DeclareDialogProps {
  readonly register: JudgeRegister;
  readonly onClose: (isDone: boolean) => void;
}

interface Draft extends TargetDraft {
  readonly judgeId: JudgeId | null;
  readonly kind: ConflictBody['kind'];
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

const START: Draft = { ...NO_TARGET, judgeId: null, kind: 'kin' };

/** Records what a judge, or somebody else, declared: with whom, of what kind, in what words. */
export function DeclareDialog({ register, onClose }: DeclareDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [draft, setDraft] = useState(START);
  const onDraft = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const { judgeId, kind } = draft;
  const target = targetOf(draft);
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
      <TargetFields draft={draft} onDraft={onDraft} units={register.units} />
    </ConfirmDialog>
  );
}
