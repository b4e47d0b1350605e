import '../ui/figures.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSummary, TradeSummary } from '#contract/competitions';

export interface PreliminaryProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

/** The preliminaries: run by the units, which report how many took part and whom they send on. */
export function Preliminary({ trade, stage }: PreliminaryProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const figure = new Intl.NumberFormat(i18n.language);
  const next = trade.stages.find(({ ordinal }) => ordinal === stage.ordinal + 1);
  return (
    <>
      <dl className="figures">
        <div>
          <dt>{t('preliminary.entrants')}</dt>
          <dd>{figure.format(trade.entrants)}</dd>
        </div>
        {next && (
          <div>
            <dt>{t('preliminary.sent')}</dt>
            <dd>{figure.format(next.entries)}</dd>
          </div>
        )}
      </dl>
      <p className="figures-note">{t('preliminary.note')}</p>
    </>
  );
}
