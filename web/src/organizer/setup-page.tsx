import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { StageKind } from '#domain/archive/archive';
import { useCompetitionScope } from '../app/competition-scope';
import { useLocalText } from '../i18n/use-local-text';
import { PageFrame } from './page-frame';

function useColumns(): TableColumnsType<TradeSummary> {
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
  ];
}

/** What the competition consists of: trades with their occupation and the people of each stage. */
export function SetupPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competition } = useCompetitionScope();
  const { value } = competition;
  const columns = useColumns();
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
    </PageFrame>
  );
}
