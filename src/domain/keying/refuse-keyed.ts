import type { EntryId, JudgeId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { sheetOf } from '../ledger/sheet-of';
import { refuseSheetAct } from '../ledger/sheet-state';
import type { StageBook } from '../ledger/stage-book';
import { acceptMark } from '../mark/accept-mark';
import type { MarkedStage } from '../mark/marked-stage';
import { marksDue } from '../mark/marks-due';
import type { KeyedMark } from './keyed-mark';

/** Whose paper sheet it is. */
export interface PaperSheet {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
}

const refuseMark = (
  stage: MarkedStage,
  { judgeId }: PaperSheet,
  { aspectId, points }: KeyedMark,
): Refusal | null => {
  const place = stage.aspectsById.get(aspectId);
  if (!place) return { code: 'NOT_FOUND' };
  if (!stage.modulesByJudge.get(judgeId)?.has(place.moduleId)) return { code: 'NOT_ASSIGNED' };
  const mark = acceptMark(place.aspect, points);
  return mark.ok ? null : mark.refusal;
};

/**
 * Why a paper sheet cannot be keyed in like this (KYN-2); null when it can. A sheet is keyed in whole: every mark that its judge
 * owes the entry, none of another judge's, each as the rulebook lets it stand.
 * Refusals: NOT_FOUND, NOT_ASSIGNED, STAGE_CLOSED, SHEET_LOCKED, those of `acceptMark`, SHEET_INCOMPLETE.
 */
export function refuseKeyed(
  stage: MarkedStage,
  book: StageBook,
  of: PaperSheet,
  marks: readonly KeyedMark[],
): Refusal | null {
  if (!stage.hasEntry(of.entryId)) return { code: 'NOT_FOUND' };
  if (!stage.modulesByJudge.has(of.judgeId)) return { code: 'NOT_ASSIGNED' };
  const sheet = sheetOf(book, of.entryId, of.judgeId);
  const locked = refuseSheetAct(book, sheet, 'submit');
  if (locked) return locked;
  // A second round opens some marks alone, and a paper sheet is read whole: it is marked on a tablet.
  if (sheet?.state === 'to-rescore') return { code: 'SHEET_LOCKED' };
  for (const mark of marks) {
    const refusal = refuseMark(stage, of, mark);
    if (refusal) return refusal;
  }
  const keyed = new Set(marks.map(({ aspectId }) => aspectId));
  const missing = marksDue(stage, book, of.entryId, of.judgeId).filter((id) => !keyed.has(id)).length;
  return missing > 0 ? { code: 'SHEET_INCOMPLETE', missing } : null;
}
