import { Checkbox, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatableJudge, SeatedModule, SeatsView } from '#contract/judges';
import type { Seat } from '#domain/scheme/seat';
import { useLocalText } from '../../i18n/use-local-text';
import { countOn, isSeated, loadOf } from './seat-draft';

export interface SeatsMatrixProps {
  readonly view: SeatsView;
  readonly seats: readonly Seat[];
  /** Null: nobody here may change anything. */
  readonly onToggle: ((seat: Seat) => void) | null;
}

/** What stands in the way of a judge, or should be known. */
function JudgeRemarks({ judge }: { readonly judge: SeatableJudge }): ReactElement {
  const { t } = useTranslation('console');
  const { unfit, warning, conflicts } = judge;
  const isOver = warning === 'training-over';
  return (
    <span className="seat-remarks">
      {unfit && <strong>{t(`judges.unfit.${unfit}`)}</strong>}
      {conflicts !== null && conflicts > 0 && <span>{t('judges.conflictsHere', { count: conflicts })}</span>}
      {isOver && <span>{t('judges.warning.training-over')}</span>}
    </span>
  );
}

function ModuleHead({
  module,
  seats,
}: {
  readonly module: SeatedModule;
  readonly seats: readonly Seat[];
}): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const count = countOn(seats, module.moduleId);
  return (
    <span className="seat-module" data-short={count < module.minimumMarks || undefined}>
      {local(module.name)}
      <small>{t('judges.seatedOf', { count, least: module.minimumMarks })}</small>
    </span>
  );
}

function useSeatColumn({ view, seats, onToggle }: SeatsMatrixProps) {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (module: SeatedModule): TableColumnsType<SeatableJudge>[number] => ({
    title: <ModuleHead module={module} seats={seats} />,
    key: module.moduleId,
    width: 150,
    className: 'seat-cell',
    render: (_, judge) => {
      const seat = { moduleId: module.moduleId, judgeId: judge.judgeId };
      const isOn = isSeated(seats, seat);
      const stays = isSeated(view.marked, seat);
      return (
        <label className="seat-box">
          <Checkbox
            aria-label={t('judges.seatOf', { name: judge.name, module: local(module.name) })}
            checked={isOn}
            disabled={!onToggle || stays || (judge.unfit !== null && !isOn)}
            onChange={() => onToggle?.(seat)}
          />
          {stays && <small>{t('judges.hasMarked')}</small>}
        </label>
      );
    },
  });
}

/** Judges against modules: who marks what, with the load beside each judge. */
export function SeatsMatrix(props: SeatsMatrixProps): ReactElement {
  const { view, seats } = props;
  const { t } = useTranslation('console');
  const columnOf = useSeatColumn(props);
  const columns: TableColumnsType<SeatableJudge> = [
    { title: t('judges.judge'), dataIndex: 'name', width: 130 },
    { title: t('judges.unit'), dataIndex: 'unitName', width: 160 },
    {
      title: t('judges.load'),
      className: 'figure',
      width: 110,
      render: (_, { judgeId, elsewhere }) => (
        <span className="seat-load">
          {loadOf(seats, judgeId)}
          {elsewhere > 0 && <small>{t('judges.elsewhere', { count: elsewhere })}</small>}
        </span>
      ),
    },
    ...view.modules.map(columnOf),
    { title: t('judges.remarks'), render: (_, judge) => <JudgeRemarks judge={judge} /> },
  ];
  return (
    <Table<SeatableJudge>
      className="seats-matrix"
      size="small"
      rowKey="judgeId"
      columns={columns}
      dataSource={[...view.judges]}
      pagination={false}
      locale={{ emptyText: t('judges.empty') }}
      sticky
    />
  );
}
