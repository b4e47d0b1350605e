import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskEntry, DeskView } from '#contract/desk';
import type { EntryId, JudgeId } from '#domain/kernel/ids';
import { NumberTag } from '../../ui/small-signs';
import { DeskCell } from './desk-cell';
import { drawnIn, moduleIndex, shownDesk, type DeskColumn } from './desk-filter';
import { MatrixFilters, type MatrixFiltersProps } from './matrix-filters';
import { useCellKeys, type CellKeys } from './use-cell-keys';

const PAGE_SIZE = 50;

export interface SheetPlace {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
}

export interface MatrixPanelProps extends MatrixFiltersProps {
  readonly onSheet: (place: SheetPlace) => void;
}

interface ColumnsProps {
  readonly view: DeskView;
  readonly columns: readonly DeskColumn[];
  readonly module: number | null;
  readonly keys: CellKeys;
  readonly onSheet: MatrixPanelProps['onSheet'];
}

/** Batch and station stand beside the number where they were drawn. */
function useLotColumns(view: DeskView): TableColumnsType<DeskEntry> {
  const { t } = useTranslation('console');
  return (['batch', 'station'] as const)
    .filter((what) => drawnIn(view, what).length > 0)
    .map((what) => ({
      title: t(`desk.${what}`),
      className: 'figure',
      width: 72,
      render: (_, { lot }) => lot?.[what],
    }));
}

function useColumns({ view, columns, module, keys, onSheet }: ColumnsProps): TableColumnsType<DeskEntry> {
  const { t } = useTranslation('console');
  const lots = useLotColumns(view);
  return [
    {
      title: t('column.number'),
      width: 150,
      fixed: 'left',
      render: (_, { number, status }) => (
        <span className="desk-entry">
          <NumberTag number={number} />
          {status !== 'present' && <small>{t(`app:status.${status}`)}</small>}
        </span>
      ),
    },
    ...lots,
    ...columns.map(({ judgeId, name, index }, column) => ({
      title: name,
      key: judgeId,
      width: 132,
      render: (_: unknown, { entryId, number, cells }: DeskEntry, row: number) => {
        const cell = cells[index];
        return (
          cell && (
            <DeskCell
              cell={cell}
              module={module}
              label={`${number} · ${name}`}
              place={`${row} ${column}`}
              isStop={keys.isStop(row, column)}
              onFocus={() => keys.onFocus(row, column)}
              onOpen={() => onSheet({ entryId, judgeId })}
            />
          )
        );
      },
    })),
  ];
}

/** Entries × judges: who owes which sheet. A page holds fifty entries. */
export function MatrixPanel({ view, settings, onSheet }: MatrixPanelProps): ReactElement {
  const { t } = useTranslation('console');
  const keys = useCellKeys();
  const { columns, entries, owed } = shownDesk(view, settings.filter);
  const module = moduleIndex(view, settings.filter.moduleId);
  const tableColumns = useColumns({ view, columns, module, keys, onSheet });
  return (
    <section className="stage-part" aria-labelledby="desk-matrix">
      <h2 id="desk-matrix">
        {t('desk.matrix')}
        <small>{owed > 0 ? t('desk.owed', { count: owed }) : t('desk.nothingOwed')}</small>
      </h2>
      <MatrixFilters view={view} settings={settings} />
      {/* Arrows only move between buttons that are keyboard stops of their own. */}
      <div role="presentation" className="desk-matrix" onKeyDown={keys.onKeyDown}>
        <Table<DeskEntry>
          size="small"
          rowKey="entryId"
          columns={tableColumns}
          dataSource={entries}
          scroll={{ x: 'max-content' }}
          pagination={entries.length > PAGE_SIZE && { pageSize: PAGE_SIZE, showSizeChanger: false }}
          locale={{ emptyText: t(settings.filter.owedOnly ? 'desk.nothingOwed' : 'desk.noEntries') }}
        />
      </div>
    </section>
  );
}
