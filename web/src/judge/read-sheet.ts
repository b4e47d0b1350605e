import type { SheetModule, SheetView } from '#contract/marking';
import type { AspectId } from '#domain/kernel/ids';
import type { Points } from '#domain/kernel/points';
import type { Refusal } from '#domain/kernel/refusal';
import { toPoints } from '#domain/kernel/to-points';
import type { Aspect, Criterion } from '#domain/scheme/marking-scheme';
import type { OutboxEntry } from '../sync/outbox-entry';

export type CellState = 'empty' | 'kept' | 'sent' | 'on-disk' | 'refused';

/** One aspect of the sheet as the judge sees it. */
export interface Cell {
  readonly module: SheetModule;
  readonly criterion: Criterion;
  readonly aspect: Aspect;
  readonly points: Points | null;
  readonly state: CellState;
  /** Ledger seq of the mark the judge sees here, 0 for none. */
  readonly seenSeq: number;
  /** The mutation of this cell that the server refused. */
  readonly refused: RefusedMark | null;
}

export interface RefusedMark {
  readonly id: number;
  readonly mine: Points | null;
  readonly refusal: Refusal;
}

export interface SheetReading {
  readonly cells: readonly Cell[];
  readonly total: Points;
  readonly marked: number;
  readonly missing: number;
  /** Mutations of this sheet that have no receipt yet. */
  readonly waiting: number;
  readonly refused: number;
  readonly submission: OutboxEntry | null;
}

interface OutboxPart {
  readonly entries: readonly OutboxEntry[];
  readonly inFlight: ReadonlySet<number>;
}

function pointsOf({ body }: OutboxEntry): Points | null {
  return body.name === 'enterMark' ? body.points : null;
}

function readCell(
  place: Pick<Cell, 'module' | 'criterion' | 'aspect'>,
  stored: { readonly points: Points | null; readonly seq: number } | undefined,
  own: readonly OutboxEntry[],
  inFlight: ReadonlySet<number>,
): Cell {
  const waiting = own.findLast(({ refusal }) => refusal === null);
  const no = own.findLast(({ refusal }) => refusal !== null);
  const points = waiting ? pointsOf(waiting) : (stored?.points ?? null);
  const refused = no?.refusal && !waiting ? { id: no.id, mine: pointsOf(no), refusal: no.refusal } : null;
  const settled = points === null ? 'empty' : 'on-disk';
  const state = waiting ? (inFlight.has(waiting.id) ? 'sent' : 'kept') : refused ? 'refused' : settled;
  return { ...place, points, state, seenSeq: stored?.seq ?? 0, refused };
}

function sumCells(cells: readonly Cell[]): Points {
  return toPoints(
    cells.reduce(
      (sum, { aspect, points }) => sum + (aspect.kind === 'deduction' ? -(points ?? 0) : (points ?? 0)),
      0,
    ),
  );
}

/**
 * The sheet as the judge sees it: what is on the server's disk, and over it what this tablet has entered since. The total is
 * the plain sum of the marks less the deductions; weights and panels are the server's business.
 */
export function readSheet(sheet: SheetView, outbox: OutboxPart): SheetReading {
  const own = outbox.entries.filter(({ body }) => body.entryId === sheet.entryId);
  const byAspect = new Map<AspectId, OutboxEntry[]>();
  for (const entry of own) {
    if (entry.body.name === 'submitSheet') continue;
    const known = byAspect.get(entry.body.aspectId);
    if (known) known.push(entry);
    else byAspect.set(entry.body.aspectId, [entry]);
  }
  const marks = new Map(sheet.marks.map((mark) => [mark.aspectId, mark]));
  const cells = sheet.modules.flatMap((module) =>
    module.criteria.flatMap((criterion) =>
      criterion.aspects.map((aspect) =>
        readCell(
          { module, criterion, aspect },
          marks.get(aspect.id),
          byAspect.get(aspect.id) ?? [],
          outbox.inFlight,
        ),
      ),
    ),
  );
  const marked = cells.filter(({ points }) => points !== null).length;
  return {
    cells,
    total: sumCells(cells),
    marked,
    missing: cells.length - marked,
    waiting: own.filter(({ refusal }) => refusal === null).length,
    refused: cells.filter(({ refused }) => refused !== null).length,
    submission: own.find(({ body }) => body.name === 'submitSheet') ?? null,
  };
}
