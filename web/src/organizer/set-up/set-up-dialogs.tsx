import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionView, TradeSummary } from '#contract/competitions';
import { useLocalText } from '../../i18n/use-local-text';
import { deleteJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import {
  competitionBody,
  CompetitionFields,
  competitionValues,
  type CompetitionValues,
} from '../new-competition/competition-fields';
import { AddGroup } from './add-group';
import { AddTrade } from './add-trade';
import { EditDialog } from './edit-dialog';
import { StageLines } from './stage-lines';
import { tradeBody, TradeFields, tradeValues } from './trade-fields';

export interface SetUpDialogsProps {
  readonly competition: CompetitionView;
  /** What the address says is open. */
  readonly search: URLSearchParams;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

function RemoveTrade({ trade, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <ConfirmDialog
      title={t('setUp.trade.removeTitle')}
      confirm={t('setUp.trade.remove')}
      kind="primary"
      act={() => deleteJson(`trades/${trade.id}`)}
      onClose={onClose}
    >
      <p>{t('setUp.trade.removeWhat', { trade: local(trade.name), count: trade.stages.length })}</p>
    </ConfirmDialog>
  );
}

interface DialogProps {
  readonly trade: TradeSummary;
  readonly onClose: (isDone: boolean) => void;
}

function EditTrade({
  trade,
  onChanged,
  onClose,
}: DialogProps & { readonly onChanged: () => void }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <EditDialog
      title={t('setUp.trade.editTitle', { trade: local(trade.name) })}
      path={`trades/${trade.id}`}
      values={tradeValues(trade)}
      toBody={tradeBody}
      fields={<TradeFields />}
      onClose={onClose}
    >
      <StageLines trade={trade} onChanged={onChanged} />
    </EditDialog>
  );
}

/** A note that stays as it is keeps its other language. */
function changedBody(before: CompetitionView, values: CompetitionValues): object {
  const { note, ...body } = competitionBody(values);
  return (note?.zh ?? null) === (before.note?.zh ?? null) ? body : { ...body, note };
}

/** What is open above the set-up page: a trade that is added, changed or removed, or the competition's name. */
export function SetUpDialogs({
  competition,
  search,
  onChanged,
  onClose,
}: SetUpDialogsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const closed = (isDone: boolean): void => {
    onClose();
    if (isDone) onChanged();
  };
  const tradeOf = (name: string): TradeSummary | undefined =>
    competition.trades.find(({ id }) => id === search.get(name));
  const template = search.get('add');
  const [edited, leaving, grouped] = [tradeOf('edit'), tradeOf('remove'), tradeOf('group')];
  if (template !== null)
    return <AddTrade competition={competition} template={template} onAdded={onChanged} onClose={onClose} />;
  if (edited) return <EditTrade trade={edited} onChanged={onChanged} onClose={closed} />;
  if (grouped) return <AddGroup competition={competition} trade={grouped} onClose={closed} />;
  if (leaving) return <RemoveTrade trade={leaving} onClose={closed} />;
  if (search.get('name') === null) return null;
  return (
    <EditDialog
      title={t('setUp.competition.title')}
      path={`competitions/${competition.id}`}
      values={competitionValues(competition)}
      toBody={(values) => changedBody(competition, values)}
      fields={<CompetitionFields />}
      onClose={closed}
    />
  );
}
