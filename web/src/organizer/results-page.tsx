import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#contract/live';
import { useCompetitionScope } from '../app/competition-scope';
import type { TradeRow } from '../app/trade-rows';
import { NumberTag } from '../ui/small-signs';
import { PageFrame } from './page-frame';
import { TradeTable } from './trade-table';

function first({ stage }: TradeRow): BoardRow | undefined {
  return stage?.rows.find(({ place }) => place === 1);
}

function useLeaderColumns(): TableColumnsType<TradeRow> {
  const { t } = useTranslation('console');
  return [
    {
      title: t('column.first'),
      width: 180,
      render: (_, row) => {
        const leader = first(row);
        if (!leader) return null;
        return (
          <>
            <NumberTag number={leader.number} />
            {leader.sharedBy > 1 && <small> {t('results.shared', { count: leader.sharedBy })}</small>}
          </>
        );
      },
    },
    {
      title: t('column.firstTotal'),
      className: 'figure',
      width: 110,
      render: (_, row) => <strong>{first(row)?.total}</strong>,
    },
  ];
}

/** Who leads in each trade; the arithmetic is behind each trade's name. */
export function ResultsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { rows } = useCompetitionScope();
  const columns = useLeaderColumns();
  return (
    <PageFrame title={t('stations.results')} lead={t('lead.results')}>
      <TradeTable rows={rows} columns={columns} empty={t('empty.trades')} />
    </PageFrame>
  );
}
