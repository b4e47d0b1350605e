import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberatedEntryView, DeliberationView, TitleGiven } from '#contract/deliberation';
import type { EntryId } from '#domain/kernel/ids';
import { taken, type DraftRow } from './order-draft';
import { Person, Titles, useTitleChanges } from './order-parts';
import { useDrag, type Drag } from './use-drag';

/** How far a row is from its points: an arrow, a figure, and words for who does not see them. */
function Departure({ row, index }: { readonly row: DraftRow; readonly index: number }): ReactElement {
  const { t } = useTranslation('console');
  const { departure, place, asksReason } = row;
  if (departure === 0) return <span className="jury-departure" aria-label={t('deliberation.same')} />;
  const isUp = index + 1 < place;
  return (
    <span className="jury-departure" data-far={asksReason || undefined}>
      <span aria-hidden="true">
        {isUp ? '▲' : '▼'} {departure}
      </span>
      <span className="visually-hidden">
        {t(isUp ? 'deliberation.up' : 'deliberation.down', { count: departure })}
      </span>
    </span>
  );
}

export interface JuryOrderProps {
  readonly view: DeliberationView;
  readonly rows: readonly DraftRow[];
  /** Of the order as it is on the page; null while they are asked for. */
  readonly titles: readonly TitleGiven[] | null;
  /** Null: only to be read. */
  readonly onOrder: ((order: readonly EntryId[]) => void) | null;
}

const BY_KEY: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
/** Six dots. */
const GRIP = 'M3 3h0M9 3h0M3 9h0M9 9h0M3 15h0M9 15h0';
const BY_BUTTON = [-1, 1] as const;

interface MovesProps {
  readonly id: string;
  readonly number: string;
  readonly index: number;
  readonly count: number;
  readonly grip: ReturnType<Drag['gripOf']>;
  /** @param focus the id of what keeps the keyboard */
  readonly onMove: (to: number, focus: string) => void;
}

/** A grip that is dragged, or moved with the arrows of the keyboard, and two keys. */
function Moves({ id, number, index, count, grip, onMove }: MovesProps): ReactElement {
  const { t } = useTranslation('console');
  const press = (event: KeyboardEvent): void => {
    const by = BY_KEY[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(index + by, `${id}grip`);
  };
  return (
    <span className="jury-moves">
      <button
        {...grip}
        id={`${id}grip`}
        type="button"
        className="move-act jury-grip"
        aria-label={t('deliberation.grip', { number })}
        onKeyDown={press}
      >
        <svg viewBox="0 0 12 18" aria-hidden="true">
          <path d={GRIP} stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
        </svg>
      </button>
      {BY_BUTTON.map((by) => (
        <button
          key={by}
          id={`${id}${by}`}
          type="button"
          className="move-act"
          // At the ends it keeps the keyboard's place, so it is not disabled.
          aria-disabled={index + by < 0 || index + by >= count}
          aria-label={t(by === -1 ? 'rulings.tie.up' : 'rulings.tie.down', { number })}
          onClick={() => onMove(index + by, `${id}${by}`)}
        >
          {by === -1 ? '↑' : '↓'}
        </button>
      ))}
    </span>
  );
}

interface RowProps extends Pick<MovesProps, 'id' | 'index' | 'count' | 'onMove'> {
  readonly row: DraftRow;
  readonly entry: DeliberatedEntryView;
  readonly names: readonly string[];
  readonly isOther: boolean;
  readonly drag: Drag | null;
}

function Row({ row, entry, names, isOther, drag, ...at }: RowProps): ReactElement {
  const { index } = at;
  const isHeld = drag?.from === index;
  const way =
    drag?.over === index && !isHeld && drag.from !== null
      ? drag.from < index
        ? 'after'
        : 'before'
      : undefined;
  return (
    <li data-row={index} data-drag={isHeld || undefined} data-over={way}>
      <strong>{index + 1}</strong>
      <Person of={entry}>
        <Departure row={row} index={index} />
        <Titles names={names} isOther={isOther} />
      </Person>
      {drag && <Moves {...at} number={entry.number} grip={drag.gripOf(index)} />}
    </li>
  );
}

/** Gives the keyboard back to what it was on, which has moved with its row. */
function useKeptFocus(): (id: string) => void {
  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (focus.current !== null) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });
  return (id) => {
    focus.current = id;
  };
}

/** The jury's order: rows are dragged, or moved with keys; the keyboard stays with the row. */
export function JuryOrder({ view, rows, titles, onOrder }: JuryOrderProps): ReactElement {
  const { t } = useTranslation('console');
  const base = useId();
  const titlesOf = useTitleChanges(view, titles);
  const entryOf = new Map(view.entries.map((entry) => [entry.entryId, entry]));
  const move = (from: number, to: number): void =>
    onOrder?.(taken(rows, from, to).map(({ entryId }) => entryId));
  const drag = useDrag(move);
  const keepFocus = useKeptFocus();
  return (
    <ol
      className="jury-order"
      aria-label={t('deliberation.byJury')}
      data-waits={titles === null || undefined}
    >
      {rows.flatMap((row, index) => {
        const entry = entryOf.get(row.entryId);
        return !entry ? (
          []
        ) : (
          <Row
            key={row.entryId}
            {...{ row, entry, index }}
            {...titlesOf(row.entryId)}
            id={`${base}${row.entryId}`}
            count={rows.length}
            drag={onOrder ? drag : null}
            onMove={(to, id) => {
              keepFocus(id);
              move(index, to);
            }}
          />
        );
      })}
    </ol>
  );
}
