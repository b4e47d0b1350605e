import type { EntryId } from '../kernel/ids';
import type { TabletWord } from './tablet-word';

/** What the server holds of one tablet: its last word, by the server's clock. */
export interface TabletPresence {
  readonly heardAt: string;
  /** The tablet's clock less the server's, in milliseconds. */
  readonly offsetMs: number;
  readonly waiting: number;
  /** Since when something has been waiting without a break; null: nothing waits. */
  readonly waitingSince: string | null;
  readonly entryId: EntryId | null;
  readonly version: string;
}

/** The presence of a tablet after a word of it (DSK-4). @param now the server's clock */
export function hearTablet(
  before: TabletPresence | undefined,
  { waiting, at, entryId, version }: TabletWord,
  now: string,
): TabletPresence {
  return {
    heardAt: now,
    offsetMs: Date.parse(at) - Date.parse(now),
    waiting,
    waitingSince: waiting === 0 ? null : (before?.waitingSince ?? now),
    entryId: entryId ?? null,
    version,
  };
}
