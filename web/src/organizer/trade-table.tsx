import './organizer.css';
import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompetitionScope } from '../app/competition-scope';
import type { TradeRow, TradeState } from '../app/trade-rows';
import { useLocalText } from '../i18n/use-local-text';
import { EditionMark } from '../ui/edition-mark';
import { ProgressBar } from '../ui/small-signs';

function Progress({ row }: { readonly row: TradeRow }): ReactElement | null {
  const { t } = useTranslation('console');
  const { stage } = row;
  if (!stage) return null;
  return (
    <span className="progress-cell">
      <ProgressBar value={stage.marked} max={stage.expected} label={t('column.progress')} />
      <span>
        {stage.marked}/{stage.expected}
      </span>
    </span>
  );
}

/** What is published is so for the house alone, on notice, or for good. */
function wordOf({ state, edition }: TradeRow): TradeState | 'internal' | 'notice' {
  return state === 'published' && edition && edition.state !== 'final' ? edition.state : state;
}

/** How far a trade has come, as a word with its own shape. */
export function StateWord({ row }: { readonly row: TradeRow }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <span className="state-word" data-state={row.state}>
      {t(`state.${wordOf(row)}`)}
    </span>
  );
}

export interface TradeTableProps {
  readonly rows: readonly TradeRow[];
  /** What the page says when there is no row. */
  readonly empty: string;
  /** Columns of the page's own, before the state. */
  readonly columns?: TableColumnsType<TradeRow>;
  /** Without the marking's progress. */
  readonly isBare?: boolean;
}

function useColumns({ columns = [], isBare = false }: TradeTableProps): TableColumnsType<TradeRow> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId } = useCompetitionScope();
  const progress: TableColumnsType<TradeRow> = [
    { title: t('column.progress'), width: 156, render: (_, row) => <Progress row={row} /> },
  ];
  return [
    { title: t('column.ordinal'), className: 'figure', width: 44, render: (_, row) => row.trade.ordinal },
    {
      title: t('column.trade'),
      render: (_, { trade }) => (
        <Link to={`/competitions/${competitionId ?? ''}/trades/${trade.id}`}>{local(trade.name)}</Link>
      ),
    },
    { title: t('column.stage'), width: 76, render: (_, { stage }) => stage && local(stage.stageName) },
    {
      title: t('column.people'),
      className: 'figure',
      width: 56,
      render: (_, { stage }) => stage?.rows.length,
    },
    ...(isBare ? [] : progress),
    ...columns,
    { title: t('column.state'), width: 104, render: (_, row) => <StateWord row={row} /> },
  ];
}

/** The column with the edition mark of what is published. */
export function useEditionColumn(): TableColumnsType<TradeRow> {
  const { t } = useTranslation('console');
  return [
    {
      title: t('column.edition'),
      width: 344,
      render: (_, { stage, edition }) => {
        const isShown = edition && !(edition.isBehind ?? stage?.edition?.isBehind);
        if (!isShown) return stage && <EditionMark state="provisional" />;
        return <EditionMark state={edition.state} edition={{ ...edition, at: edition.publishedAt }} />;
      },
    },
  ];
}

/** The trades of a competition, 36 px a row, each a door to its page. */
export function TradeTable(props: TradeTableProps): ReactElement {
  const { live } = useCompetitionScope();
  return (
    <Table<TradeRow>
      size="small"
      className="trade-table"
      rowKey={({ trade }) => trade.id}
      columns={useColumns(props)}
      dataSource={props.rows}
      pagination={false}
      loading={!live.board && props.rows.length === 0}
      locale={{ emptyText: props.empty }}
      sticky
    />
  );
}
