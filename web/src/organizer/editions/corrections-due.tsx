import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompetitionScope } from '../../app/competition-scope';
import type { TradeRow } from '../../app/trade-rows';
import { useLocalText } from '../../i18n/use-local-text';
import { DueLine } from '../due-line';

/** Trades whose results have changed since they were published, each with the way to its correction. */
export function CorrectionsDue({ rows }: { readonly rows: readonly TradeRow[] }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId } = useCompetitionScope();
  return (
    <>
      {rows.map(({ trade, stage }) => (
        <DueLine key={trade.id} count={1} what={t('editions.due', { trade: local(trade.name) })}>
          <Link
            className="button"
            to={`/competitions/${competitionId ?? ''}/trades/${trade.id}?stage=${stage?.stageId ?? ''}`}
          >
            {t('editions.toStage')}
          </Link>
        </DueLine>
      ))}
    </>
  );
}
