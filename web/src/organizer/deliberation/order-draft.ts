import type { DeliberationBody, DeliberationView } from '#contract/deliberation';
import { departuresOf } from '#domain/deliberation/departures-of';
import type { EntryId } from '#domain/kernel/ids';
import { LEAST_REASON } from '../least-reason';

/** What somebody is putting into order. */
export interface OrderDraft {
  /** Best first. */
  readonly order: readonly EntryId[];
  readonly reasons: Readonly<Record<string, string>>;
  /** The row of the order that it was begun from; null: there was none. */
  readonly basedOn: number | null;
}

/** One row of the jury's order, as far as it has come. */
export interface DraftRow {
  readonly entryId: EntryId;
  readonly place: number;
  /** Places between it and its points. */
  readonly departure: number;
  readonly asksReason: boolean;
  readonly reason: string;
}

/** The order that stands, or, before there is one, that of the points. */
export function draftOf({ entries, stands }: Pick<DeliberationView, 'entries' | 'stands'>): OrderDraft {
  if (!stands?.counts) {
    return { order: entries.map(({ entryId }) => entryId), reasons: {}, basedOn: stands?.seq ?? null };
  }
  const said = stands.rows.flatMap(({ entryId, reason }) => (reason === null ? [] : [[entryId, reason]]));
  return {
    order: stands.rows.map(({ entryId }) => entryId),
    reasons: Object.fromEntries(said) as Record<string, string>,
    basedOn: stands.seq,
  };
}

/** The same for the people who are there now: who is gone is left out, who is new comes last. */
export function fitted(draft: OrderDraft, entries: DeliberationView['entries']): OrderDraft {
  const ids = entries.map(({ entryId }) => entryId);
  const kept = draft.order.filter((id) => ids.includes(id));
  return { ...draft, order: [...kept, ...ids.filter((id) => !kept.includes(id))] };
}

/** The rows of an order with how far each is from its points. */
export function rowsOf(
  { order, reasons }: OrderDraft,
  { entries, reasonFrom }: Pick<DeliberationView, 'entries' | 'reasonFrom'>,
): DraftRow[] {
  const placeOf = new Map(entries.map(({ entryId, place }) => [entryId, place]));
  const rows = order.map((entryId) => ({ entryId, place: placeOf.get(entryId) ?? 1 }));
  const departures = departuresOf(rows);
  return rows.map((row, index) => ({
    ...row,
    departure: departures[index] ?? 0,
    asksReason: reasonFrom !== null && (departures[index] ?? 0) >= reasonFrom,
    reason: reasons[row.entryId] ?? '',
  }));
}

/** Rows that need a reason and have none that is long enough. */
export function withoutReason(rows: readonly DraftRow[]): readonly DraftRow[] {
  return rows.filter(({ asksReason, reason }) => asksReason && reason.trim().length < LEAST_REASON);
}

/** What is sent. A reason that nobody has to give any more is left out. */
export function bodyOf(
  rows: readonly DraftRow[],
  content: string,
  basedOn: OrderDraft['basedOn'],
): DeliberationBody {
  return {
    content,
    rows: rows.map(({ entryId, place, asksReason, reason }) => ({
      entryId,
      place,
      ...(asksReason && reason.trim() !== '' ? { reason: reason.trim() } : {}),
    })),
    ...(basedOn === null ? {} : { supersedes: basedOn }),
  };
}

/** The order with one entry taken to another position. */
export function taken<T>(order: readonly T[], from: number, to: number): readonly T[] {
  const one = order[from];
  if (one === undefined || to < 0 || to >= order.length) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, one);
}
