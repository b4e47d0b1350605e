import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_REASON } from '#domain/selection/selection-act';
import type { TechniciansRule } from '#domain/selection/technicians/technicians-rule';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ChoiceField } from './choice-field';
import { PersonField } from './person-field';

export interface NominateDialogProps {
  readonly rule: TechniciansRule;
  readonly path: string;
  readonly onClose: (isDone: boolean) => void;
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
