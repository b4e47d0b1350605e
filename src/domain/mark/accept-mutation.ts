import type { ClientId, JudgeId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { Sha256 } from '../ledger/chain-entry';
import type { LedgerFact } from '../ledger/ledger-fact';
import { sheetHash } from '../ledger/sheet-content';
import { sheetOf } from '../ledger/sheet-of';
import { refuseSheetAct } from '../ledger/sheet-state';
import type { CurrentMark, StageBook } from '../ledger/stage-book';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import { acceptAcknowledgement } from './accept-acknowledgement';
import { acceptMark } from './accept-mark';
import { acceptNote } from './accept-note';
import { aspectsAgain } from './aspects-again';
import type { MarkedStage } from './marked-stage';
import { marksMissing } from './marks-due';
import type { Mutation, MutationBody } from './mutation';

interface Writer {
  readonly judgeId: JudgeId;
  readonly clientId: ClientId;
}
/** Who writes, and how the text that is signed is hashed there. */
export interface Signer extends Writer {
  readonly sha256: Sha256;
}
type MarkMutation = Extract<MutationBody, { name: 'enterMark' | 'voidMark' }>;

/** MRK-6: what another device wrote is overwritten only by somebody who has seen it. */
const conflict = (mark: CurrentMark | undefined, by: Writer, basedOn: number): Refusal | null =>
  mark && mark.clientId !== by.clientId && mark.seq !== basedOn
    ? { code: 'VERSION_CONFLICT', theirs: mark.points, by: mark.by, at: mark.at, seq: mark.seq }
    : null;

const acceptCell = (
  of: Pick<MarkedStage, 'stageId'> & Writer,
  aspect: Aspect,
  mark: CurrentMark | undefined,
  mutation: MarkMutation,
): Result<LedgerFact, Refusal> => {
  const points = mutation.name === 'enterMark' ? acceptMark(aspect, mutation.points) : null;
  if (points && !points.ok) return points;
  const stale = conflict(mark, of, mutation.basedOn);
  if (stale) return refused(stale);
  const cell = {
    stageId: of.stageId,
    entryId: mutation.entryId,
    judgeId: of.judgeId,
    aspectId: mutation.aspectId,
  };
  if (points === null) {
    if (!mark || mark.points === null) return refused({ code: 'NOT_FOUND' });
    return accepted({ kind: 'MarkVoided', ...cell, supersedes: mark.seq });
  }
  return accepted(
    mark
      ? { kind: 'MarkSuperseded', ...cell, points: points.value, supersedes: mark.seq }
      : { kind: 'MarkAppended', ...cell, points: points.value },
  );
};

/** A sheet is signed when nothing is missing on it, and as the judge saw it (MRK-9, SIG-1, SIG-2). */
const acceptSubmission = (
  stage: MarkedStage,
  book: StageBook,
  { judgeId, sha256 }: Signer,
  { entryId, content: seen }: Extract<Mutation, { name: 'submitSheet' }>,
): Result<LedgerFact, Refusal> => {
  const missing = marksMissing(stage, book, entryId, judgeId);
  if (missing > 0) return refused({ code: 'SHEET_INCOMPLETE', missing });
  const of = { stageId: stage.stageId, entryId, judgeId };
  const held = sheetHash(book, of, sha256);
  if (seen !== undefined && seen !== held) return refused({ code: 'SHEET_DIFFERS' });
  return accepted({ kind: 'SheetSubmitted', ...of, content: held });
};

/**
 * May this stand, and as which fact (MRK-4 … MRK-9)? The same function runs on the tablet and behind both doors.
 * Refusals in this order: NOT_FOUND, NOT_ASSIGNED, STAGE_CLOSED, SHEET_LOCKED, MARK_OUT_OF_RANGE, MARK_OFF_STEP,
 * VERSION_CONFLICT, SHEET_INCOMPLETE, SHEET_DIFFERS; of a note MALFORMED when it is empty, NOT_FOUND when it does not stand;
 * those of an acknowledgement stand in `acceptAcknowledgement`.
 */
export function acceptMutation(
  stage: MarkedStage,
  book: StageBook,
  by: Signer,
  mutation: Mutation,
): Result<LedgerFact, Refusal> {
  const target = 'aspectId' in mutation ? stage.aspectsById.get(mutation.aspectId) : null;
  if (target === undefined || !stage.hasEntry(mutation.entryId)) return refused({ code: 'NOT_FOUND' });
  const modules = stage.modulesByJudge.get(by.judgeId);
  if (!modules || (target && !modules.has(target.moduleId))) return refused({ code: 'NOT_ASSIGNED' });
  if (mutation.name === 'acknowledgeSheet')
    return acceptAcknowledgement(
      stage,
      book,
      { ...mutation, judgeId: by.judgeId, by: 'contestant' },
      by.sha256,
    );
  const sheet = sheetOf(book, mutation.entryId, by.judgeId);
  const locked = refuseSheetAct(book, sheet, mutation.name === 'submitSheet' ? 'submit' : 'mark');
  if (locked) return refused(locked);
  if (mutation.name === 'submitSheet') return acceptSubmission(stage, book, by, mutation);
  if (!target) return refused({ code: 'NOT_FOUND' });
  // What nobody asked to be marked again stays as it was signed (RSC-5).
  const isAgain = aspectsAgain(stage, book, mutation.entryId, by.judgeId).includes(mutation.aspectId);
  if (sheet?.state === 'to-rescore' && !isAgain) return refused({ code: 'SHEET_LOCKED' });
  if (mutation.name === 'addNote' || mutation.name === 'withdrawNote') {
    const of = { stageId: stage.stageId, entryId: mutation.entryId, judgeId: by.judgeId };
    return acceptNote(of, book, mutation);
  }
  const mark = sheet?.marksByAspect.get(mutation.aspectId);
  return acceptCell({ ...by, stageId: stage.stageId }, target.aspect, mark, mutation);
}
