import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPerson } from '#contract/registrations';
import { LEAST_REASON } from '#domain/selection/selection-act';
import type { TechniciansRule } from '#domain/selection/technicians/technicians-rule';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Labelled } from '../rulings/labelled';
import { ChoiceField } from './choice-field';

export interface NominateDialogProps {
  readonly rule: TechniciansRule;
  readonly path: string;
  readonly onClose: (isDone: boolean) => void;
}

interface PersonFieldProps {
  readonly value: string | null;
  readonly onChange: (contestantId: string) => void;
}

/** Somebody of the competition, found as everywhere: by name, pinyin or number. */
function PersonField({ value, onChange }: PersonFieldProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [words, setWords] = useState('');
  const query = words.trim() === '' ? null : encodeURIComponent(words.trim());
  const people = useAnswer<FoundPerson[]>(query && `competitions/${competitionId ?? ''}/people?q=${query}`);
  const options = (people.value ?? []).map((one) => ({
    value: one.contestantId,
    label: `${one.name} ${one.unitName}`,
  }));
  return (
    <Labelled label={t('column.name')} hint={t('selections.findPerson')}>
      {(ids) => (
        <Select<string>
          {...ids}
          showSearch={{ filterOption: false, onSearch: setWords }}
          value={value}
          options={options}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

/** Names somebody of the competition as a candidate, with the reason. */
export function NominateDialog({ rule, path, onClose }: NominateDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const [contestantId, setContestant] = useState<string | null>(null);
  const [tradeId, setTrade] = useState<string | null>(null);
  const [by, setBy] = useState(rule.nominators[0] ?? null);
  const trades = (competition.value?.trades ?? []).filter(({ stages }) =>
    stages.every(({ kind }) => kind !== 'review'),
  );
  return (
    <ConfirmDialog
      title={t('selections.nominate')}
      confirm={t('selections.nominate')}
      kind="primary"
      isReady={contestantId !== null && tradeId !== null && by !== null}
      leastReason={LEAST_REASON}
      act={(reason) =>
        postJson(`${path}/acts`, { acts: [{ kind: 'nominate', contestantId, tradeId, by, reason }] })
      }
      onClose={onClose}
    >
      <PersonField value={contestantId} onChange={setContestant} />
      <ChoiceField<string>
        label={t('column.trade')}
        value={tradeId}
        choices={trades.map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChange={setTrade}
      />
      <ChoiceField
        label={t('selections.nominator')}
        value={by}
        choices={rule.nominators.map((value) => ({ value, label: t(`selections.fromOf.${value}`) }))}
        onChange={setBy}
      />
    </ConfirmDialog>
  );
}
