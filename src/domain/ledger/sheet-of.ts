import type { EntryId, JudgeId } from '../kernel/ids';
import type { Sheet, StageBook } from './stage-book';

/** One judge's sheet for one entry; undefined before its first ledger row. */
export function sheetOf(book: StageBook, entryId: EntryId, judgeId: JudgeId): Sheet | undefined {
  return book.sheetsByEntry.get(entryId)?.get(judgeId);
}
