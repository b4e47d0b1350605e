import type { ArchivedEntry } from '../archive/archive';
import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import { acknowledgementState } from '../ledger/acknowledgement';
import type { Sha256 } from '../ledger/chain-entry';
import { sheetHash } from '../ledger/sheet-content';
import { sheetOf } from '../ledger/sheet-of';
import type { Sheet, StageBook } from '../ledger/stage-book';
import { acknowledgersOf } from '../mark/accept-acknowledgement';
import { aspectsAgain } from '../mark/aspects-again';
import type { MarkedStage } from '../mark/marked-stage';
import { isSheetOwed, marksDue } from '../mark/marks-due';
import type { MutationBody } from '../mark/mutation';
import { drawnMark } from './drawn-mark';

/** The stage that a simulated judge marks, and where she sits in it. */
export interface SimulatedSeat {
  readonly marked: MarkedStage;
  readonly entries: readonly ArchivedEntry[];
  readonly tradeOrdinal: number;
  readonly judgeId: JudgeId;
  /** Among the judges of the stage, from 0. */
  readonly seat: number;
}

/**
 * What a simulated judge does next (RHS-5): the first mark that is missing, sheet by sheet in the order of the entries, then the
 * signature, then the contestant's word where one is asked for. What somebody began by hand is only completed.
 * @param skipped entries that are left alone: something was refused there
 * @returns null when there is nothing for her to do
 */
export function simulatedAct(
  of: SimulatedSeat,
  book: StageBook,
  skipped: ReadonlySet<EntryId>,
  sha256: Sha256,
): MutationBody | null {
  if (book.isClosed) return null;
  for (const entry of of.entries) {
    if (skipped.has(entry.id)) continue;
    const act = isSheetOwed(of.marked, book, entry.id, of.judgeId)
      ? nextOnSheet(of, book, entry, sha256)
      : nextWord(of, book, entry, sha256);
    if (act) return act;
  }
  return null;
}

function nextOnSheet(of: SimulatedSeat, book: StageBook, entry: ArchivedEntry, sha256: Sha256): MutationBody {
  const sheet = sheetOf(book, entry.id, of.judgeId);
  const aspectId = missingIn(of, book, entry, sheet);
  const aspect = aspectId && of.marked.aspectsById.get(aspectId)?.aspect;
  if (!aspect) return { name: 'submitSheet', entryId: entry.id };
  // In a second round everybody gives the same: judges who have talked about it agree.
  const seat = sheet?.state === 'to-rescore' ? 0 : of.seat;
  return {
    name: 'enterMark',
    entryId: entry.id,
    aspectId: aspect.id,
    points: drawnMark({ tradeOrdinal: of.tradeOrdinal, number: entry.number }, seat, aspect, sha256),
    basedOn: sheet?.marksByAspect.get(aspect.id)?.seq ?? 0,
  };
}

function missingIn(
  { marked, judgeId }: SimulatedSeat,
  book: StageBook,
  { id }: ArchivedEntry,
  sheet: Sheet | undefined,
): AspectId | undefined {
  const again = sheet?.state === 'to-rescore' ? new Set(aspectsAgain(marked, book, id, judgeId)) : undefined;
  return marksDue(marked, book, id, judgeId).find(
    (aspectId) =>
      (again?.has(aspectId) ?? true) && (sheet?.marksByAspect.get(aspectId)?.points ?? null) === null,
  );
}

/** The contestant agrees to what stands. */
function nextWord(
  { marked, judgeId }: SimulatedSeat,
  book: StageBook,
  { id: entryId }: ArchivedEntry,
  sha256: Sha256,
): MutationBody | null {
  if (sheetOf(book, entryId, judgeId)?.state !== 'submitted') return null;
  if (!acknowledgersOf(marked, judgeId).includes('contestant')) return null;
  const of = { stageId: marked.stageId, entryId, judgeId };
  const state = acknowledgementState(book, of, 'contestant', sha256);
  if (state !== 'none' && state !== 'other') return null;
  return { name: 'acknowledgeSheet', entryId, content: sheetHash(book, of, sha256), refusal: null };
}
