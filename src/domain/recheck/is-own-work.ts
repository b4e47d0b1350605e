import type { AccountId, EntryId } from '../kernel/ids';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from '../mark/marked-stage';

/** Whether somebody would recheck what she marked or entered herself (RCK-4). @param entryId null: the stage as a whole */
export function isOwnWork(
  stage: MarkedStage,
  book: StageBook,
  accountId: AccountId,
  entryId: EntryId | null,
): boolean {
  if (stage.modulesByJudge.has(accountId)) return true;
  if (entryId !== null && book.oversight.keyedByEntry.get(entryId)?.has(accountId)) return true;
  const sheets = entryId === null ? undefined : book.sheetsByEntry.get(entryId);
  return [...(sheets?.values() ?? [])].some(({ marksByAspect }) =>
    [...marksByAspect.values()].some(({ by }) => by === accountId),
  );
}
