import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSummary, TradeSummary } from '#contract/competitions';

/** The preliminaries: run by the units, which report how many took part and whom they send on. */
export function Preliminary({
  trade,
  stage,
}: {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}): ReactElement {
  const { t, i18n } = useTranslation('console');
  const figure = new Intl.NumberFormat(i18n.language);
  return (
    <dl className="figures">
      <div>
        <dt>{t('preliminary.entrants')}</dt>
        <dd>{figure.format(trade.entrants)}</dd>
      </div>
      <div>
        <dt>{t('preliminary.sent')}</dt>
        <dd>{figure.format(stage.entries)}</dd>
      </div>
      <p>{t('preliminary.note')}</p>
    </dl>
  );
}
