import type { SheetModule, SheetView } from '#contract/marking';
import type { AspectId } from '#domain/kernel/ids';
import type { MarkValue } from '#domain/kernel/mark-value';
import type { Ratio } from '#domain/kernel/ratio';
import { addRatios } from '#domain/kernel/ratios';
import type { Refusal } from '#domain/kernel/refusal';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { Criterion, SubCriterion } from '#domain/scheme/marking-scheme';
import type { OutboxEntry } from '../sync/outbox-entry';
import { isInPoints, markWorth, mostWorth } from './mark-worth';

export type CellState = 'empty' | 'kept' | 'sent' | 'on-disk' | 'refused';

/** One aspect of the sheet as the judge sees it. */
export interface Cell {
  readonly module: SheetModule;
  readonly criterion: Criterion;
  /** Null for an aspect of the criterion itself. */
  readonly subCriterion: SubCriterion | null;
  readonly aspect: Aspect;
  readonly points: MarkValue | null;
  readonly state: CellState;
  /** Ledger seq of the mark the judge sees here, 0 for none. */
  readonly seenSeq: number;
  /** The mutation of this cell that the server refused. */
  readonly refused: RefusedMark | null;
  /** In a second round, what is not marked again. */
  readonly isLocked: boolean;
  /** In a second round, the judge's own mark of the first. */
  readonly former: MarkValue | null;
}

export interface RefusedMark {
  readonly id: number;
  readonly mine: MarkValue | null;
  readonly refusal: Refusal;
}

export interface SheetReading {
  readonly cells: readonly Cell[];
  /** What the marks are worth in points; null as long as none of them is worth points. */
  readonly total: Ratio | null;
  /** The most it can come to; null where nothing adds points. */
  readonly full: Ratio | null;
  /** Some marks are no points by themselves: times, and what the entry's declaration converts. */
  readonly isPartial: boolean;
  readonly marked: number;
  /** Marks that are due and not there. */
  readonly missing: number;
  /** Mutations of this sheet that have no receipt yet. */
  readonly waiting: number;
  readonly refused: number;
  /** On its way; the sheet can only be read meanwhile. */
  readonly submission: OutboxEntry | null;
  /** The server did not take it: the sheet stays open, and the judge is told why. */
  readonly refusedSubmission: OutboxEntry | null;
}

interface OutboxPart {
  readonly entries: readonly OutboxEntry[];
  readonly inFlight: ReadonlySet<number>;
}

type CellPlace = Pick<Cell, 'module' | 'criterion' | 'subCriterion' | 'aspect'>;

function pointsOf({ body }: OutboxEntry): MarkValue | null {
  return body.name === 'enterMark' ? body.points : null;
}

/** Every aspect of the sheet in order, with where it stands. */
function placesOf({ modules }: SheetView): CellPlace[] {
  return modules.flatMap((module) =>
    module.criteria.flatMap((criterion) => [
      ...criterion.aspects.map((aspect) => ({ module, criterion, subCriterion: null, aspect })),
      ...(criterion.subCriteria ?? []).flatMap((subCriterion) =>
        subCriterion.aspects.map((aspect) => ({ module, criterion, subCriterion, aspect })),
      ),
    ]),
  );
}

function readCell(
  place: CellPlace,
  stored: { readonly points: MarkValue | null; readonly seq: number } | undefined,
  own: readonly OutboxEntry[],
  inFlight: ReadonlySet<number>,
): Cell {
  const waiting = own.findLast(({ refusal }) => refusal === null);
  const no = own.findLast(({ refusal }) => refusal !== null);
  const points = waiting ? pointsOf(waiting) : (stored?.points ?? null);
  const refused = no?.refusal && !waiting ? { id: no.id, mine: pointsOf(no), refusal: no.refusal } : null;
  const settled = points === null ? 'empty' : 'on-disk';
  const state = waiting ? (inFlight.has(waiting.id) ? 'sent' : 'kept') : refused ? 'refused' : settled;
  return { ...place, points, state, seenSeq: stored?.seq ?? 0, refused, isLocked: false, former: null };
}

function sumOf(values: readonly Ratio[]): Ratio | null {
  const [first, ...rest] = values;
  return first ? rest.reduce(addRatios, first) : null;
}

function sumCells(cells: readonly Cell[]): Pick<SheetReading, 'total' | 'full' | 'isPartial'> {
  const worths = cells.flatMap(({ aspect, points }) => {
    const worth = points === null ? null : markWorth(aspect, points);
    return worth ? [worth] : [];
  });
  const full = sumOf(cells.map(({ aspect }) => mostWorth(aspect)));
  return {
    total: sumOf(worths),
    full: full && full.num > 0n ? full : null,
    isPartial: cells.some(({ aspect }) => !isInPoints(aspect)),
  };
}

/**
 * The sheet as the judge sees it: the aspects that are due, and whatever is marked besides; what is on the server's disk, and over
 * it what this tablet has entered since. The total is the exact sum of what this judge's marks are worth, less the deductions; weights and panels are the server's business.
 */
export function readSheet(sheet: SheetView, outbox: OutboxPart): SheetReading {
  const own = outbox.entries.filter(({ body }) => body.entryId === sheet.entryId);
  const byAspect = new Map<AspectId, OutboxEntry[]>();
  for (const entry of own) {
    if (entry.body.name !== 'enterMark' && entry.body.name !== 'voidMark') continue;
    const known = byAspect.get(entry.body.aspectId);
    if (known) known.push(entry);
    else byAspect.set(entry.body.aspectId, [entry]);
  }
  const marks = new Map(sheet.marks.map((mark) => [mark.aspectId, mark]));
  const due = new Set(sheet.due);
  const cells = placesOf(sheet)
    .map((place) => {
      const { id } = place.aspect;
      const cell = readCell(place, marks.get(id), byAspect.get(id) ?? [], outbox.inFlight);
      if (sheet.state !== 'to-rescore') return cell;
      const again = sheet.again.find(({ aspectId }) => aspectId === id);
      return { ...cell, isLocked: again === undefined, former: again?.former ?? null };
    })
    .filter(({ aspect, state }) => due.has(aspect.id) || state !== 'empty');
  const submissions = own.filter(({ body }) => body.name === 'submitSheet');
  const isEmpty = ({ points }: Cell): boolean => points === null;
  return {
    cells,
    ...sumCells(cells),
    marked: cells.filter((cell) => !isEmpty(cell)).length,
    missing: cells.filter((cell) => due.has(cell.aspect.id) && isEmpty(cell) && !cell.isLocked).length,
    waiting: own.filter(({ refusal }) => refusal === null).length,
    refused: cells.filter(({ refused }) => refused !== null).length,
    submission: submissions.find(({ refusal }) => refusal === null) ?? null,
    refusedSubmission: submissions.findLast(({ refusal }) => refusal !== null) ?? null,
  };
}
