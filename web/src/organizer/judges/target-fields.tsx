import { Radio, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictPerson, ConflictTargetBody, JudgeRegister } from '#contract/judges';
import type { ContestantId, UnitId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { Labelled } from '../rulings/labelled';

/** With whom, as it is being chosen: one person or everybody of a unit. */
export interface TargetDraft {
  readonly isUnit: boolean;
  readonly contestantId: ContestantId | null;
  readonly unitId: UnitId | null;
}

export const NO_TARGET: TargetDraft = { isUnit: false, contestantId: null, unitId: null };

/** Null while nobody is chosen. */
export function targetOf({ isUnit, contestantId, unitId }: TargetDraft): ConflictTargetBody | null {
  if (isUnit) return unitId === null ? null : { unitId };
  return contestantId === null ? null : { contestantId };
}

interface FieldProps {
  readonly draft: TargetDraft;
  readonly onDraft: (change: Partial<TargetDraft>) => void;
}

export interface TargetFieldsProps extends FieldProps {
  readonly units: JudgeRegister['units'];
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

function UnitField({ draft, onDraft, units }: TargetFieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Labelled label={t('judges.unitTarget')}>
      {(ids) => (
        <Select<UnitId>
          {...ids}
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.unitId}
          onChange={(unitId) => onDraft({ unitId })}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Labelled>
  );
}

/** One person found by name, or a unit. */
export function TargetFields(props: TargetFieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { draft, onDraft } = props;
  return (
    <>
      <Radio.Group
        value={draft.isUnit}
        onChange={({ target: { value } }) => onDraft({ isUnit: value === true })}
        options={[
          { value: false, label: t('judges.onePerson') },
          { value: true, label: t('judges.wholeUnit') },
        ]}
      />
      {draft.isUnit ? <UnitField {...props} /> : <PersonField {...props} />}
    </>
  );
}
