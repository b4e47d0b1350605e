import type { EntryId, StageId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { DeliberationFact } from '../domain/ledger/ledger-fact';

/**
 * POST /api/publication/stages/:stageId/deliberation: the jury's order, best first, with the places that were shown and the hash of
 * that result. POST …/deliberation/titles asks only which titles it would give.
 */
export type DeliberationBody = Omit<DeliberationFact, 'stageId' | 'kind'>;

/** A title that somebody gets. */
export interface TitleGiven {
  readonly entryId: EntryId;
  readonly ruleId: string;
}

/** Answer of …/deliberation/titles. */
export interface TitlesByOrderView {
  readonly titles: readonly TitleGiven[];
}

export interface DeliberatedEntryView {
  readonly entryId: EntryId;
  readonly number: string;
  readonly name: string;
  readonly unitName: string;
  readonly place: number;
  readonly total: string | null;
}

/** An order that was saved, by whom and when. */
export interface SavedOrderView {
  readonly seq: number;
  readonly by: string;
  readonly at: string;
  /** SHA-256 of the result that it was made from. */
  readonly content: string;
  readonly rows: readonly {
    readonly entryId: EntryId;
    readonly place: number;
    readonly reason: string | null;
  }[];
}

/** GET /api/publication/stages/:stageId/deliberation: the order by points, the jury's, and which titles each gives. */
export interface DeliberationView {
  readonly stageId: StageId;
  /** From how many places on a reason is asked for; null where no title is left to a jury. */
  readonly reasonFrom: number | null;
  readonly isClosed: boolean;
  /** The result is final and no correction has begun: nothing is decided any more. */
  readonly isOver: boolean;
  /** Ties that have to be decided first. */
  readonly ties: number;
  /** Whether whoever asks may save an order here. */
  readonly mayDecide: boolean;
  /** SHA-256 of the result that is shown. */
  readonly content: string;
  readonly titles: readonly {
    readonly ruleId: string;
    readonly title: LocalText;
    readonly isByJury: boolean;
  }[];
  /** Everybody with a place, by points, best first. */
  readonly entries: readonly DeliberatedEntryView[];
  readonly byPoints: readonly TitleGiven[];
  /** The order that stands; null where there is none. */
  readonly stands:
    | (SavedOrderView & {
        /** Whether it was made from the places that are. */
        readonly counts: boolean;
        readonly titles: readonly TitleGiven[];
      })
    | null;
  /** Orders that do not stand any more, the newest first. */
  readonly earlier: readonly SavedOrderView[];
}
