import type { AccountId } from '../kernel/ids';
import type { LedgerEntry } from '../ledger/ledger-entry';

/** What was rehearsed, as the ledger of the rehearsal tells it (RHS-8). */
export interface RehearsalReport {
  /** Marks that were given, corrections of marks included. */
  readonly marks: number;
  readonly sheets: number;
  /** How often a panel was sent back because it was too far apart. */
  readonly spreadReturns: number;
  readonly firstMarkAt: string | null;
  readonly lastMarkAt: string | null;
}

/** Counts what it is told, row by row in the order of the ledger. */
export interface RehearsalCount extends RehearsalReport {
  /** Whoever gave a mark. */
  readonly marking: ReadonlySet<AccountId>;
}

export const NOTHING_REHEARSED: RehearsalCount = {
  marks: 0,
  sheets: 0,
  spreadReturns: 0,
  firstMarkAt: null,
  lastMarkAt: null,
  marking: new Set(),
};

/** The count after some more rows. */
export function countRehearsal(before: RehearsalCount, rows: readonly LedgerEntry[]): RehearsalCount {
  let { marks, sheets, spreadReturns, firstMarkAt, lastMarkAt } = before;
  const marking = new Set(before.marking);
  for (const { at, fact } of rows) {
    if (fact.kind === 'SheetSubmitted') sheets += 1;
    if (fact.kind === 'RescoreCalled') spreadReturns += 1;
    if (fact.kind !== 'MarkAppended' && fact.kind !== 'MarkSuperseded') continue;
    marks += 1;
    marking.add(fact.judgeId);
    firstMarkAt ??= at;
    lastMarkAt = at;
  }
  return { marks, sheets, spreadReturns, firstMarkAt, lastMarkAt, marking };
}
