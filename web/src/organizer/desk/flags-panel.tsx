import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { FlagsView, FlagView } from '#contract/oversight';
import type { StageId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { NumberTag } from '../../ui/small-signs';
import { LEAST_REASON } from '../least-reason';

export interface FlagsPanelProps {
  readonly trade: TradeSummary;
  readonly stageId: StageId;
  readonly signal: unknown;
}

interface SettleProps {
  readonly flag: FlagView;
  readonly onClose: (isDone: boolean) => void;
}

function Settle({ flag, onClose }: SettleProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <ConfirmDialog
      title={t('flags.settleTitle')}
      confirm={t('flags.settle')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`marking/entries/${flag.entryId}/flags/${flag.seq}/settle`, { reason })}
      onClose={onClose}
    >
      <p>{t('flags.settleMeans', { number: flag.number })}</p>
      <blockquote>{flag.reason}</blockquote>
    </ConfirmDialog>
  );
}

function Settled({ flag }: { readonly flag: FlagView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  if (!flag.settled) return <span className="desk-warning">{t('flags.open')}</span>;
  const { by, at, reason } = flag.settled;
  return (
    <span className="flag-answer">
      {reason}
      <small>
        {by} · {formatTime(at, i18n.language)}
      </small>
    </span>
  );
}

function useColumns(onSettle: ((flag: FlagView) => void) | null): TableColumnsType<FlagView> {
  const { t, i18n } = useTranslation('console');
  return [
    {
      title: t('flags.about'),
      width: 190,
      render: (_, { number, judge }) => (
        <span className="desk-entry">
          <NumberTag number={number} />
          {judge && <small>{t('flags.sheetOf', { judge })}</small>}
        </span>
      ),
    },
    { title: t('flags.reason'), dataIndex: 'reason' },
    {
      title: t('flags.by'),
      width: 190,
      render: (_, { by, at }) => (
        <span className="flag-answer">
          {by}
          <small>{formatTime(at, i18n.language)}</small>
        </span>
      ),
    },
    { title: t('flags.answer'), render: (_, flag) => <Settled flag={flag} /> },
    {
      width: 96,
      render: (_, flag) =>
        onSettle &&
        !flag.settled && (
          <button type="button" className="row-act" onClick={() => onSettle(flag)}>
            {t('flags.settle')}
          </button>
        ),
    },
  ];
}

/** What the supervisors have flagged; an open flag keeps the stage from being published. */
export function FlagsPanel({ trade, stageId, signal }: FlagsPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const { value, reload } = useAnswer<FlagsView>(`marking/stages/${stageId}/flags`, signal);
  const [settling, settle] = useState<FlagView | null>(null);
  const maySettle =
    competitionId !== null && holdsRole(me, ['chief-judge'], { competitionId, tradeId: trade.id });
  const columns = useColumns(maySettle ? settle : null);
  if (!value) return null;
  const open = value.flags.filter(({ settled }) => !settled).length;
  return (
    <section className="stage-part" aria-labelledby="desk-flags">
      <h2 id="desk-flags">
        {t('flags.list')}
        <small>{open > 0 ? t('flags.openCount', { count: open }) : t('flags.noneOpen')}</small>
      </h2>
      <Table<FlagView>
        size="small"
        rowKey="seq"
        columns={columns}
        dataSource={value.flags}
        pagination={false}
        locale={{ emptyText: t('flags.empty') }}
      />
      {settling && (
        <Settle
          flag={settling}
          onClose={(isDone) => {
            if (isDone) reload();
            settle(null);
          }}
        />
      )}
    </section>
  );
}
