import type { CorrectionRule } from '../correction/correction-rule';
import { refuseDeliberation } from '../deliberation/refuse-deliberation';
import type { AccountId, JudgeId, StageId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { EntryRuling, MarkingFact, StageFact } from '../ledger/ledger-fact';
import { isOfFamily } from '../ledger/fact-family';
import { sheetOf } from '../ledger/sheet-of';
import { refuseSheetAct, refuseStageAct } from '../ledger/sheet-state';
import type { StageBook } from '../ledger/stage-book';
import { acknowledgersOf } from '../mark/accept-acknowledgement';
import { acceptMark } from '../mark/accept-mark';
import { needsOpenStage } from '../mark/accept-ruling';
import type { MarkedStage } from '../mark/marked-stage';
import { markedStageOf } from '../mark/marked-stage-of';
import { refuseRuling } from '../mark/refuse-ruling';
import { refuseCall } from '../mark/refuse-spread-decision';
import { refuseOversight } from '../oversight/refuse-oversight';
import { refuseSignature } from '../signature/signature-chain';
import type { SignatureSteps } from '../signature/signature-rule';
import type { Archive } from './archive';
import { correctionFits, isOfCorrections } from './correction-fits';
import { recordFits } from './record-fits';

/** A stage, and what the rows before have made of it. */
interface StageSoFar {
  readonly stage: MarkedStage;
  readonly book: StageBook;
  readonly corrections: CorrectionRule | undefined;
  readonly signatures: SignatureSteps;
}

const stagesOf = (archive: Pick<Archive, 'trades'>): Map<StageId, StageSoFar> => {
  const stageById = new Map<StageId, StageSoFar>();
  for (const { stages } of archive.trades) {
    for (const { id, rules, seats, entries } of stages) {
      const entryIds = entries.map((entry) => entry.id);
      const stage = markedStageOf(id, rules, seats, entryIds);
      const { corrections, signatures = [] } = rules;
      if (stage) stageById.set(id, { stage, book: emptyStageBook(), corrections, signatures });
    }
  }
  return stageById;
};

/** MRK-7, MRK-8: the same table of states that the doors ask. */
const refuseMarking = (fact: MarkingFact, book: StageBook): Refusal | null => {
  const sheet = sheetOf(book, fact.entryId, fact.judgeId);
  switch (fact.kind) {
    case 'SheetSubmitted':
      return refuseSheetAct(book, sheet, 'submit');
    case 'SheetReopened':
      return refuseSheetAct(book, sheet, 'reopen');
    case 'SheetAcknowledged':
      return sheet?.state === 'submitted' ? refuseStageAct(book, 'points') : { code: 'SHEET_NOT_SUBMITTED' };
    case 'MarkAppended':
    case 'MarkSuperseded':
    case 'MarkVoided':
      return refuseSheetAct(book, sheet, 'mark');
  }
};

const markingFits = (
  fact: MarkingFact,
  { stage, book }: StageSoFar,
  judges: ReadonlySet<JudgeId>,
): boolean => {
  if (!stage.hasEntry(fact.entryId) || !judges.has(fact.judgeId) || refuseMarking(fact, book)) return false;
  if (fact.kind === 'SheetSubmitted' || fact.kind === 'SheetReopened') return true;
  if (fact.kind === 'SheetAcknowledged') return acknowledgersOf(stage, fact.judgeId).includes(fact.by);
  const target = stage.aspectsById.get(fact.aspectId);
  if (!target) return false;
  return fact.kind === 'MarkVoided' || acceptMark(target.aspect, fact.points).ok;
};

/** RUL-6, and only what is closed is opened again. */
const refuseByStage = (fact: EntryRuling | StageFact, book: StageBook): Refusal | null => {
  if (fact.kind === 'StageClosed') return refuseStageAct(book, 'close');
  if (fact.kind === 'StageReopened') return refuseStageAct(book, 'reopen');
  return refuseStageAct(book, needsOpenStage(fact.kind) ? 'points' : 'places');
};

const rulingFits = (fact: EntryRuling | StageFact, { stage, book }: StageSoFar): boolean => {
  if (refuseRuling(fact, stage) || refuseByStage(fact, book)) return false;
  // Only a penalty that was given and stands is taken back, once.
  return (
    fact.kind !== 'AdjustmentVoided' ||
    (book.recordsByEntry.get(fact.entryId)?.adjustments.has(fact.voids) ?? false)
  );
};

const factFits = ({ fact, actorId }: LedgerEntry, at: StageSoFar, judges: ReadonlySet<JudgeId>): boolean => {
  const { stage, book } = at;
  if (isOfCorrections(fact) && !correctionFits(fact, actorId, at)) return false;
  if (isOfFamily(fact, 'correction')) return true;
  if (isOfFamily(fact, 'record')) return recordFits(fact, at, judges);
  if (isOfFamily(fact, 'oversight')) return refuseOversight(fact, stage, book.oversight) === null;
  if (fact.kind === 'StageSigned')
    return (
      refuseSignature(at.signatures, book, { step: fact.step, content: fact.content, by: actorId }) === null
    );
  if (fact.kind === 'OrderDeliberated') return refuseDeliberation(fact, stage, book) === null;
  if (fact.kind === 'RescoreCalled')
    return refuseStageAct(book, 'points') === null && refuseCall(fact, stage) === null;
  return isOfFamily(fact, 'marking') ? markingFits(fact, at, judges) : rulingFits(fact, at);
};

/** Whether rows fit, one after the other, and what they have made of each stage so far. */
export interface RowCheck {
  readonly fits: (row: LedgerEntry) => boolean;
  /** Undefined in a stage where nothing is marked. */
  readonly bookOf: (stageId: StageId) => StageBook | undefined;
}

/**
 * Begins to look through a ledger (ARC-5, ARC-10): a row does not fit whose fact the set-up does not know, whose mark is out of range
 * or off the step, whose ruling names nothing, or that stands behind a lock. What no door would let in does not come in by an archive
 * either.
 */
export function startRowCheck(archive: Pick<Archive, 'trades' | 'judges'>): RowCheck {
  const stageById = stagesOf(archive);
  const judges = new Set<AccountId>(archive.judges.map(({ id }) => id));
  const fits = (row: LedgerEntry): boolean => {
    const at = stageById.get(row.fact.stageId);
    if (!at) return false;
    const isFit = factFits(row, at, judges);
    // A row out of order is for the check of the chain to name.
    if (row.seq > at.book.seq) foldEntry(at.book, row);
    return isFit;
  };
  return { fits, bookOf: (stageId) => stageById.get(stageId)?.book };
}
