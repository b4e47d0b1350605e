import type { EntryId, JudgeId } from '../kernel/ids';
import type { LedgerEntry } from './ledger-entry';
import type { CurrentMark, Sheet, StageBook } from './stage-book';

/** A stage before its first ledger row. */
export function emptyStageBook(): StageBook {
  return { sheetsByEntry: new Map(), isClosed: false, seq: 0 };
}

const sheetFor = (book: StageBook, of: { entryId: EntryId; judgeId: JudgeId }): Sheet => {
  let sheets = book.sheetsByEntry.get(of.entryId);
  if (!sheets) book.sheetsByEntry.set(of.entryId, (sheets = new Map()));
  let sheet = sheets.get(of.judgeId);
  if (!sheet) {
    sheet = {
      entryId: of.entryId,
      judgeId: of.judgeId,
      marksByAspect: new Map(),
      isSubmitted: false,
      lastSeq: 0,
    };
    sheets.set(of.judgeId, sheet);
  }
  return sheet;
};

const foldSheetFact = (book: StageBook, entry: LedgerEntry): void => {
  const { fact, seq } = entry;
  if (fact.kind === 'StageClosed' || fact.kind === 'StageReopened') return;
  const sheet = sheetFor(book, fact);
  sheet.lastSeq = seq;
  if (fact.kind === 'SheetSubmitted' || fact.kind === 'SheetReopened') {
    sheet.isSubmitted = fact.kind === 'SheetSubmitted';
    return;
  }
  const points = fact.kind === 'MarkVoided' ? null : fact.points;
  const mark: CurrentMark = { points, seq, by: entry.actorId, clientId: entry.clientId, at: entry.at };
  sheet.marksByAspect.set(fact.aspectId, mark);
};

/**
 * Takes the next ledger row of the stage into its book (LED-1). The caller hands over rows of this stage only, in order.
 * @throws RangeError when the row's seq does not grow: a row folded twice or out of order is a bug.
 */
export function foldEntry(book: StageBook, entry: LedgerEntry): void {
  if (entry.seq <= book.seq) throw new RangeError(`ledger row ${entry.seq} after ${book.seq}`);
  if (entry.fact.kind === 'StageClosed') book.isClosed = true;
  else if (entry.fact.kind === 'StageReopened') book.isClosed = false;
  else foldSheetFact(book, entry);
  book.seq = entry.seq;
}
