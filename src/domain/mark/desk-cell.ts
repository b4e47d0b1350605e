import type { EntryId, JudgeId, ModuleId } from '../kernel/ids';
import type { Sha256 } from '../ledger/chain-entry';
import { signatureState } from '../ledger/sheet-content';
import { sheetOf } from '../ledger/sheet-of';
import type { Sheet, StageBook } from '../ledger/stage-book';
import type { MarkedStage } from './marked-stage';
import { marksDue } from './marks-due';

/**
 * How a sheet stands for the desk: marks are missing; they are all there, but the judge has not handed it in; to be marked again
 * where its panel is too far apart; handed in; what was signed is not what stands; nothing is asked of the judge here.
 */
export type DeskCellState = 'owed' | 'complete' | 'to-rescore' | 'handed-in' | 'other-version' | 'excused';

export interface DeskCell {
  readonly state: DeskCellState;
  /** Marks that are due and not there, of the modules the judge has a seat for. */
  readonly missing: ReadonlyMap<ModuleId, number>;
}

const isSignedForOther = (book: StageBook, of: Place, sheet: Sheet, sha256: Sha256): boolean => {
  if (sheet.submittedSeq === 0) return false;
  // Nothing was said of it since, and nothing was declared: what was signed is what stands, and need not be hashed.
  const declared = book.recordsByEntry.get(of.entryId)?.declarations.size ?? 0;
  if (sheet.state === 'submitted' && sheet.lastSeq === sheet.submittedSeq && declared === 0) return false;
  return signatureState(book, of, sha256) === 'other';
};

interface Place {
  readonly stageId: MarkedStage['stageId'];
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
}

/** What a judge owes an entry (DSK-1), without a single mark. */
export function deskCell(
  stage: MarkedStage,
  book: StageBook,
  of: { readonly entryId: EntryId; readonly judgeId: JudgeId },
  sha256: Sha256,
): DeskCell {
  const sheet = sheetOf(book, of.entryId, of.judgeId);
  const due = marksDue(stage, book, of.entryId, of.judgeId);
  const missing = new Map([...(stage.modulesByJudge.get(of.judgeId) ?? [])].map((id) => [id, 0]));
  let left = 0;
  for (const aspectId of due) {
    if ((sheet?.marksByAspect.get(aspectId)?.points ?? null) !== null) continue;
    const moduleId = stage.aspectsById.get(aspectId)?.moduleId;
    if (moduleId) missing.set(moduleId, (missing.get(moduleId) ?? 0) + 1);
    left += 1;
  }
  const place = { stageId: stage.stageId, ...of };
  if (due.length === 0 && sheet?.state !== 'submitted') return { state: 'excused', missing };
  if (sheet?.state === 'to-rescore') return { state: 'to-rescore', missing };
  if (sheet && isSignedForOther(book, place, sheet, sha256)) return { state: 'other-version', missing };
  if (sheet?.state === 'submitted') return { state: 'handed-in', missing };
  return { state: left > 0 ? 'owed' : 'complete', missing };
}
