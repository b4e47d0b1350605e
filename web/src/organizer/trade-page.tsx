import './trade.css';
import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { StageSummary } from '#contract/competitions';
import type { TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../app/competition-scope';
import type { TradeRow } from '../app/trade-rows';
import { useLocalText } from '../i18n/use-local-text';
import { Notice } from '../ui/notice';
import { MarkedStage } from './marked-stage';
import { PageFrame } from './page-frame';
import { Preliminary } from './preliminary';

function StageView({ row, stage }: { readonly row: TradeRow; readonly stage: StageSummary }): ReactElement {
  if (stage.kind === 'preliminary' && stage.entries === 0)
    return <Preliminary trade={row.trade} stage={stage} />;
  return <MarkedStage key={stage.id} trade={row.trade} stage={stage} />;
}

function Stages({ row }: { readonly row: TradeRow }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const [search, setSearch] = useSearchParams();
  const { stages } = row.trade;
  const fallback = stages.find(({ id }) => id === row.stage?.stageId) ?? stages.at(-1);
  const active = stages.find(({ id }) => id === search.get('stage')) ?? fallback;
  if (!active) return <Notice kind="info" what={t('empty.stages')} />;
  return (
    <Tabs
      activeKey={active.id}
      destroyOnHidden
      onChange={(id) => setSearch({ stage: id }, { replace: true })}
      items={stages.map((stage) => ({
        key: stage.id,
        label: local(stage.name),
        children: <StageView row={row} stage={stage} />,
      }))}
    />
  );
}

/** One trade: a tab for each stage, with its marking, standings and the acts that settle it. */
export function TradePage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { tradeId } = useParams();
  const { rows, competitionId, competition } = useCompetitionScope();
  const row = rows.find(({ trade }) => trade.id === (tradeId as TradeId));
  const { trade } = row ?? {};
  const lead = trade && (
    <>
      <Link to={`/competitions/${competitionId ?? ''}`}>{t('trade.all')}</Link> ·{' '}
      <code>{trade.occupation.code}</code> {trade.occupation.name} · {trade.occupation.edition}
    </>
  );
  return (
    <PageFrame title={trade ? local(trade.name) : t('trade.title')} lead={lead}>
      {row && <Stages row={row} key={row.trade.id} />}
      {!row && competition.value && <Notice kind="info" what={t('trade.none')} next={t('trade.noneNext')} />}
    </PageFrame>
  );
}
