import type { EntryId } from '../kernel/ids';
import type { StageBook } from '../ledger/stage-book';

/** When a stage begins, and how long after that somebody may still come. */
export interface CheckInTimes {
  /** An ISO instant. */
  readonly startsAt: string;
  readonly lateMinutes: number;
}

/** On time up to the start, late up to the limit, nothing after it. Both moments still belong to what they end (CHK-2). */
export type Arrival = 'on-time' | 'late' | 'over';

const MINUTE_MS = 60_000;

/** The last moment at which somebody may come, in milliseconds. */
export function limitOf({ startsAt, lateMinutes }: CheckInTimes): number {
  return Date.parse(startsAt) + lateMinutes * MINUTE_MS;
}

export function arrivalAt(times: CheckInTimes, now: number): Arrival {
  if (now <= Date.parse(times.startsAt)) return 'on-time';
  return now <= limitOf(times) ? 'late' : 'over';
}

/** Who a typed or scanned text means: an entry by its id or number, alone or as the last part of an address (CHK-1). */
export function entryOfTicket<Entry extends { readonly id: EntryId; readonly number: string }>(
  text: string,
  entries: readonly Entry[],
): Entry | undefined {
  const whole = text.trim();
  const last = whole.split(/[/=:?&#\s]/).at(-1) ?? '';
  const means = (word: string): Entry | undefined =>
    entries.find(({ id, number }) => word === id || word.toUpperCase() === number.toUpperCase());
  return means(whole) ?? means(last);
}

/** Whether an entry has neither a mark, nor a status, nor a penalty (CHK-4). What was declared of it beforehand does not count. */
export function isUntouched(book: StageBook, entryId: EntryId): boolean {
  const sheets = [...(book.sheetsByEntry.get(entryId)?.values() ?? [])];
  const record = book.recordsByEntry.get(entryId);
  const isSpoken = record !== undefined && (record.status !== 'present' || record.adjustments.size > 0);
  return !isSpoken && sheets.every(({ marksByAspect }) => marksByAspect.size === 0);
}
