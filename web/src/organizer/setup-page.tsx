import './rules/rules.css';
import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import type { StageKind } from '#domain/archive/archive';
import { useCompetitionScope } from '../app/competition-scope';
import { useLocalText } from '../i18n/use-local-text';
import { PageFrame } from './page-frame';
import { OpenStage } from './registrations/open-stage';
import { RulesDrawer } from './rules/rules-drawer';

interface StageActsProps {
  readonly trade: TradeSummary;
  readonly onStage: (stage: StageSummary) => void;
}

/** The stages of a trade, each a door to its rules. */
function StageRulesActs({ trade, onStage }: StageActsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <span className="stage-rules-acts">
      {trade.stages.map((stage) => (
        <button
          key={stage.id}
          type="button"
          className="row-act"
          aria-label={t('rules.showFor', { trade: local(trade.name), stage: local(stage.name) })}
          onClick={() => onStage(stage)}
        >
          {local(stage.name)}
        </button>
      ))}
      <OpenStage trade={trade} />
    </span>
  );
}

function useColumns(onStage: StageActsProps['onStage']): TableColumnsType<TradeSummary> {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const figure = new Intl.NumberFormat(i18n.language);
  const entriesOf = (kind: StageKind) => (_: unknown, trade: TradeSummary) => {
    const stage = trade.stages.find((one) => one.kind === kind);
    return stage && figure.format(stage.entries);
  };
  return [
    { title: t('column.ordinal'), className: 'figure', width: 56, dataIndex: 'ordinal' },
    { title: t('column.trade'), render: (_, trade) => local(trade.name) },
    {
      title: t('column.occupation'),
      render: (_, { occupation }) => (
        <>
          <code>{occupation.code}</code> {occupation.name} <small>{occupation.edition}</small>
        </>
      ),
    },
    {
      title: t('column.entrants'),
      className: 'figure',
      width: 130,
      render: (_, { entrants }) => figure.format(entrants),
    },
    { title: t('column.semifinal'), className: 'figure', width: 110, render: entriesOf('semifinal') },
    { title: t('column.final'), className: 'figure', width: 110, render: entriesOf('final') },
    {
      title: t('rules.column'),
      width: 250,
      render: (_, trade) => <StageRulesActs trade={trade} onStage={onStage} />,
    },
  ];
}

/** What the competition consists of: trades with their occupation, the people of each stage and its rules. */
export function SetupPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competition } = useCompetitionScope();
  const { value } = competition;
  const [search, setSearch] = useSearchParams();
  const columns = useColumns(({ id }) => setSearch({ stage: id }, { replace: true }));
  const trade = value?.trades.find(({ stages }) => stages.some(({ id }) => id === search.get('stage')));
  const stage = trade?.stages.find(({ id }) => id === search.get('stage'));
  return (
    <PageFrame
      title={t('stations.setup')}
      lead={value && t('lead.setup', { units: value.units, trades: value.trades.length, year: value.year })}
    >
      <Table<TradeSummary>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={value?.trades ?? []}
        pagination={false}
        locale={{ emptyText: t('empty.trades') }}
        sticky
      />
      {trade && stage && (
        <RulesDrawer trade={trade} stage={stage} onClose={() => setSearch({}, { replace: true })} />
      )}
    </PageFrame>
  );
}
