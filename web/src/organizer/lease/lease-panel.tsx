import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { LeasesView } from '#contract/marking';
import type { StageId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswerAgain } from '../../app/use-answer-again';
import { formatTime } from '../../i18n/format-time';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { NumberTag } from '../../ui/small-signs';
import { LEAST_REASON } from '../least-reason';
import type { StageState } from '../use-stage';

const ASK_MS = 4_000;

type LeaseRow = LeasesView['leases'][number];

interface LeasePanelProps {
  readonly trade: TradeSummary;
  readonly state: StageState;
  readonly stageId: StageId;
}

function useColumns(onTakeOver: ((row: LeaseRow) => void) | null): TableColumnsType<LeaseRow> {
  const { t, i18n } = useTranslation('console');
  const columns: TableColumnsType<LeaseRow> = [
    { title: t('lease.number'), width: 110, render: (_, { number }) => <NumberTag number={number} /> },
    { title: t('lease.judge'), width: 160, dataIndex: 'judgeName' },
    { title: t('lease.holder'), render: (_, { by, tablet }) => t('lease.tablet', { by, tablet }) },
    { title: t('lease.since'), width: 190, render: (_, { since }) => formatTime(since, i18n.language) },
    {
      title: t('lease.waiting'),
      width: 150,
      render: (_, { waiting }) =>
        waiting === null ? (
          t('lease.nobody')
        ) : (
          <strong>{t('lease.waitingTablet', { tablet: waiting })}</strong>
        ),
    },
  ];
  if (!onTakeOver) return columns;
  const act = (row: LeaseRow): ReactElement => (
    <button
      type="button"
      className="row-act"
      aria-label={t('lease.takeOverOf', { judge: row.judgeName, number: row.number })}
      onClick={() => onTakeOver(row)}
    >
      {t('lease.takeOver')}
    </button>
  );
  return [...columns, { title: '', width: 110, render: (_, row) => act(row) }];
}

interface TakeOverProps {
  readonly row: LeaseRow;
  readonly onClose: (isDone: boolean) => void;
}

function TakeOver({ row, onClose }: TakeOverProps): ReactElement {
  const { t } = useTranslation('console');
  const { number, judgeName: judge, tablet, waiting } = row;
  return (
    <ConfirmDialog
      title={t('lease.takeOverTitle')}
      confirm={t('lease.takeOver')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`marking/sheets/${row.entryId}/judges/${row.judgeId}/take-over`, { reason })}
      onClose={onClose}
    >
      <p>{t('lease.takeOverMeans', { number, judge, tablet })}</p>
      <p>{waiting === null ? t('lease.goesToDesk') : t('lease.goesTo', { tablet: waiting })}</p>
    </ConfirmDialog>
  );
}

/** Which sheets of a stage are open on which tablet, and who waits; the chief judge takes one over. Nothing where nobody has one. */
export function LeasePanel({ trade, state, stageId }: LeasePanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const [row, setRow] = useState<LeaseRow | null>(null);
  const isOpen = state.standings.value?.isClosed === false;
  const { value, reload } = useAnswerAgain<LeasesView>(
    isOpen ? `marking/stages/${stageId}/leases` : null,
    ASK_MS,
  );
  const mayTakeOver =
    competitionId !== null && holdsRole(me, ['chief-judge'], { competitionId, tradeId: trade.id });
  const columns = useColumns(mayTakeOver ? setRow : null);
  if (!isOpen || !value || (value.leases.length === 0 && row === null)) return null;
  return (
    <section className="stage-part leases">
      <h2>
        {t('lease.title')} <small>{t('lease.open', { count: value.leases.length })}</small>
      </h2>
      <Table<LeaseRow>
        size="small"
        rowKey={({ entryId, judgeId }) => `${entryId} ${judgeId}`}
        columns={columns}
        dataSource={value.leases}
        pagination={false}
        locale={{ emptyText: t('lease.none') }}
      />
      {row && (
        <TakeOver
          row={row}
          onClose={() => {
            reload();
            setRow(null);
          }}
        />
      )}
    </section>
  );
}
