import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import type { TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../app/competition-scope';
import { useLocalText } from '../i18n/use-local-text';
import { Notice } from '../ui/notice';
import { PageFrame } from './page-frame';

export interface StageOfTradeFrameProps {
  /** While no stage is known. */
  readonly title: string;
  readonly titleOf: (names: { readonly trade: string; readonly stage: string }) => string;
  readonly children: (trade: TradeSummary, stage: StageSummary) => ReactNode;
}

/** A page about one stage of the trade in the address: the stage that is named there, else the trade's last; the way back to it. */
export function StageOfTradeFrame({ title, titleOf, children }: StageOfTradeFrameProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { tradeId } = useParams();
  const [search] = useSearchParams();
  const { rows, competitionId, competition } = useCompetitionScope();
  const trade = rows.find((row) => row.trade.id === (tradeId as TradeId))?.trade;
  const stage = trade?.stages.find(({ id }) => id === search.get('stage')) ?? trade?.stages.at(-1);
  if (!trade || !stage) {
    return (
      <PageFrame title={title}>
        {competition.value && <Notice kind="info" what={t('trade.none')} next={t('trade.noneNext')} />}
      </PageFrame>
    );
  }
  const back = `/competitions/${competitionId ?? ''}/trades/${trade.id}?stage=${stage.id}`;
  return (
    <PageFrame
      title={titleOf({ trade: local(trade.name), stage: local(stage.name) })}
      lead={<Link to={back}>{t('desk.back', { trade: local(trade.name) })}</Link>}
    >
      {children(trade, stage)}
    </PageFrame>
  );
}
