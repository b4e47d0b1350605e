import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import { isOut } from '../ledger/entry-status';
import { sheetOf } from '../ledger/sheet-of';
import type { StageBook } from '../ledger/stage-book';
import { declarationOf } from '../tally/aspect-worth';
import { aspectsAgain } from './aspects-again';
import type { MarkedStage } from './marked-stage';

const isMarked = (book: StageBook, entryId: EntryId, aspectId: AspectId): boolean =>
  [...(book.sheetsByEntry.get(entryId)?.values() ?? [])].some(
    ({ marksByAspect }) => (marksByAspect.get(aspectId)?.points ?? null) !== null,
  );

/**
 * The aspects for which a judge has to give an entry a mark, in the scheme's order (MRK-13): those of the judge's modules, without
 * elements that the entry had to declare and did not. None where the desk excused the judge, or set the entry absent, withdrawn or
 * disqualified: that sheet is not owed.
 */
export function marksDue(
  stage: MarkedStage,
  book: StageBook,
  entryId: EntryId,
  judgeId: JudgeId,
): readonly AspectId[] {
  const record = book.recordsByEntry.get(entryId);
  if (record && (isOut(record.status) || record.excusedJudges.has(judgeId))) return [];
  const modules = stage.modulesByJudge.get(judgeId);
  const due: AspectId[] = [];
  for (const [aspectId, { aspect, moduleId }] of stage.aspectsById) {
    if (!modules?.has(moduleId)) continue;
    const isShown = declarationOf(aspect, record?.declarations.get(aspectId)) !== null;
    if (isShown || isMarked(book, entryId, aspectId)) due.push(aspectId);
  }
  return due;
}

/** How many marks a judge still owes an entry; in a second round of what is marked again alone (RSC-5). */
export function marksMissing(
  stage: MarkedStage,
  book: StageBook,
  entryId: EntryId,
  judgeId: JudgeId,
): number {
  const sheet = sheetOf(book, entryId, judgeId);
  const again =
    sheet?.state === 'to-rescore' ? new Set(aspectsAgain(stage, book, entryId, judgeId)) : undefined;
  return marksDue(stage, book, entryId, judgeId).filter(
    (id) => (again?.has(id) ?? true) && (sheet?.marksByAspect.get(id)?.points ?? null) === null,
  ).length;
}

/** Whether a judge still has to hand in an entry's sheet (MRK-13). */
export function isSheetOwed(
  stage: MarkedStage,
  book: StageBook,
  entryId: EntryId,
  judgeId: JudgeId,
): boolean {
  return (
    sheetOf(book, entryId, judgeId)?.state !== 'submitted' &&
    marksDue(stage, book, entryId, judgeId).length > 0
  );
}

/** How many sheets of an entry its judges still have to hand in. */
export function openSheetsOf(stage: MarkedStage, book: StageBook, entryId: EntryId): number {
  return [...stage.modulesByJudge.keys()].filter((judgeId) => isSheetOwed(stage, book, entryId, judgeId))
    .length;
}

/**
 * How many judges could still be led by what others gave this entry: those who owe its sheet and never handed it in, or mark it a
 * second time (BLD-1). A sheet that was opened again for a correction hides nothing any more: its marks were open before.
 */
export function blindSheetsOf(stage: MarkedStage, book: StageBook, entryId: EntryId): number {
  return [...stage.modulesByJudge.keys()].filter((judgeId) => {
    const sheet = sheetOf(book, entryId, judgeId);
    const isBlind = !sheet?.submittedSeq || sheet.state === 'to-rescore';
    return isBlind && isSheetOwed(stage, book, entryId, judgeId);
  }).length;
}

/**
 * How many marks an entry has when nobody owes it any (MRK-14): what its judges are due to give, or, where it is owed nothing any
 * more, what it has.
 * @param marked how many it has
 */
export function marksExpected(stage: MarkedStage, book: StageBook, entryId: EntryId, marked: number): number {
  const due = [...stage.modulesByJudge.keys()].reduce(
    (sum, judgeId) => sum + marksDue(stage, book, entryId, judgeId).length,
    0,
  );
  return Math.max(due, marked);
}
