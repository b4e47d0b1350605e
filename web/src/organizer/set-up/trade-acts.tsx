import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { OpenStage } from '../registrations/open-stage';

const isUsed = ({ entrants, stages }: TradeSummary): boolean =>
  entrants > 0 || stages.some(({ entries }) => entries > 0);

function EntryRulesDoor({ trade }: { readonly trade: TradeSummary }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId } = useCompetitionScope();
  return (
    <Link
      className="row-act"
      to={`/competitions/${competitionId ?? ''}/trades/${trade.id}/entry-rules`}
      aria-label={t('entryRules.title', { trade: local(trade.name) })}
    >
      {t('entryRules.link')}
    </Link>
  );
}

export interface TradeActsProps {
  readonly trade: TradeSummary;
  readonly onEdit: (trade: TradeSummary) => void;
  readonly onRemove: (trade: TradeSummary) => void;
  readonly onGroup: (trade: TradeSummary) => void;
}

/** What is done with a trade in the set-up: its conditions of entry, its first stage, its name, one more group. */
export function TradeActs(props: TradeActsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { trade, onGroup } = props;
  return (
    <span className="stage-rules-acts">
      <EntryRulesDoor trade={trade} />
      <OpenStage trade={trade} />
      {isUsed(trade) ? <small>{t('setUp.page.closed')}</small> : <ChangeActs {...props} />}
      <button
        type="button"
        className="row-act"
        aria-label={t('groups.addTo', { trade: local(trade.name) })}
        onClick={() => onGroup(trade)}
      >
        {t('groups.open')}
      </button>
    </span>
  );
}

function ChangeActs({ trade, onEdit, onRemove }: TradeActsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const name = { trade: local(trade.name) };
  return (
    <>
      <button
        type="button"
        className="row-act"
        aria-label={t('setUp.page.editOf', name)}
        onClick={() => onEdit(trade)}
      >
        {t('setUp.page.edit')}
      </button>
      <button
        type="button"
        className="row-act"
        aria-label={t('setUp.page.removeOf', name)}
        onClick={() => onRemove(trade)}
      >
        {t('setUp.page.remove')}
      </button>
    </>
  );
}
