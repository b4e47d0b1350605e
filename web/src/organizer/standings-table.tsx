import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSummary } from '#contract/competitions';
import type { StandingView } from '#contract/results';
import type { EntryId } from '#domain/kernel/ids';
import type { EntryStatus } from '#domain/ledger/entry-status';
import { bracketPart } from '../ui/bracket-part';
import { PlaceSign } from '../ui/place-sign';
import { CutLine, EmptyMark, NumberTag } from '../ui/small-signs';
import { entryStatuses } from './rulings/entry-statuses';
import { useCutLabel } from './use-cut-label';
import { Separation } from './separation';
import { standingLines, type StandingLine } from './standing-lines';
import type { StageState } from './use-stage';
import { useLocalText } from '../i18n/use-local-text';

export interface StandingsTableProps {
  readonly stage: StageSummary;
  readonly state: StageState;
  readonly onEntry: (entryId: EntryId) => void;
}

type Columns = TableColumnsType<StandingLine>;

function Points({ points }: { readonly points: string | null }): ReactElement {
  return points === null ? <EmptyMark /> : <>{points}</>;
}

function Total({
  row,
  onEntry,
}: {
  readonly row: StandingView;
  readonly onEntry: (id: EntryId) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  if (row.total === null) return <EmptyMark />;
  return (
    <button
      type="button"
      className="figure-button"
      aria-label={t('standings.showTally', { number: row.number, total: row.total })}
      data-partial={row.marked < row.expected ? '' : undefined}
      onClick={() => onEntry(row.entryId)}
    >
      {row.total}
    </button>
  );
}

const NAME_WIDTH = 84;
/** With room for a status beside the name. */
const WIDE_NAME_WIDTH = 176;

/** The name, and what became of the entry where it is not simply present. */
function Name({
  row,
  status,
}: {
  readonly row: StandingView;
  readonly status: EntryStatus | undefined;
}): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      {row.contestantName}
      {status && <span className="entry-status">{t(`app:status.${status}`)}</span>}
    </>
  );
}

/** A cell for entries only; the cut line takes the whole width. */
const ofEntry =
  (draw: (row: StandingView, index: number) => ReactElement | string | null) =>
  (_: unknown, line: StandingLine): ReactElement | string | null =>
    line.kind === 'entry' ? draw(line.row, line.index) : null;

const hiddenInCut = (line: StandingLine): { colSpan?: number } => (line.kind === 'cut' ? { colSpan: 0 } : {});

function usePlaceColumn({ stage, state }: StandingsTableProps): Columns {
  const { t } = useTranslation('console');
  const { label, width } = useCutLabel(stage, state);
  const places = state.standings.value?.standings.map(({ place }) => place) ?? [];
  return [
    {
      title: t('column.place'),
      className: 'place-cell',
      width: 80,
      onCell: (line) => (line.kind === 'cut' ? { colSpan: width } : {}),
      render: (_, line) =>
        line.kind === 'cut' ? (
          <CutLine label={label(line.count)} />
        ) : (
          <PlaceSign
            place={line.row.place}
            sharedBy={line.row.sharedBy}
            bracket={bracketPart(places, line.index)}
          />
        ),
    },
  ];
}

function useModuleColumns(state: StageState): Columns {
  const { local } = useLocalText();
  const { modules = [] } = state.standings.value ?? {};
  return modules.map((module, index) => ({
    title: `${local(module.name)} ${module.weight / 10_000}%`,
    className: 'figure',
    width: 116,
    onCell: hiddenInCut,
    render: ofEntry((row) => <Points points={row.modules[index] ?? null} />),
  }));
}

function useColumns(props: StandingsTableProps): Columns {
  const { t } = useTranslation('console');
  const { state, onEntry } = props;
  const { standings = [] } = state.standings.value ?? {};
  const statuses = entryStatuses(state.rulings.value?.rulings ?? []);
  const column = (
    key: string,
    draw: Parameters<typeof ofEntry>[0],
    more: Columns[number],
  ): Columns[number] => ({
    title: t(`column.${key}`),
    onCell: hiddenInCut,
    render: ofEntry(draw),
    ...more,
  });
  return [
    ...usePlaceColumn(props),
    column('number', (row) => <NumberTag number={row.number} />, { width: 104 }),
    column('name', (row) => <Name row={row} status={statuses.get(row.entryId)} />, {
      width: statuses.size > 0 ? WIDE_NAME_WIDTH : NAME_WIDTH,
    }),
    column('unit', (row) => row.unitName, { ellipsis: true }),
    ...useModuleColumns(state),
    column('total', (row) => <Total row={row} onEntry={onEntry} />, { className: 'figure', width: 104 }),
    column(
      'separation',
      (row, index) => <Separation row={row} above={standings[index - 1]} state={state} />,
      { width: 144 },
    ),
  ];
}

/** The standings with what separates neighbours; a total opens the arithmetic behind it. */
export function StandingsTable(props: StandingsTableProps): ReactElement {
  const { t } = useTranslation('console');
  const { state, stage } = props;
  const { cutAfter } = useCutLabel(stage, state);
  const { standings = [], isClosed = false } = state.standings.value ?? {};
  const columns = useColumns(props);
  const tint = ({ row }: Extract<StandingLine, { kind: 'entry' }>): string => {
    if (cutAfter === null || row.place === null) return '';
    if (isClosed) return row.place <= cutAfter ? 'tint-certain' : 'tint-out';
    return row.place <= cutAfter ? 'tint-possible' : '';
  };
  return (
    <section className="stage-part">
      <h2>
        {t('standings.title')}
        <small>{t('standings.hint')}</small>
      </h2>
      <Table<StandingLine>
        size="small"
        className="standings"
        rowKey={(line) => (line.kind === 'cut' ? 'cut' : line.row.entryId)}
        rowClassName={(line) => (line.kind === 'cut' ? 'cut-row' : tint(line))}
        columns={columns}
        dataSource={standingLines(standings, cutAfter)}
        pagination={false}
        locale={{ emptyText: t('standings.empty') }}
        sticky
      />
    </section>
  );
}
