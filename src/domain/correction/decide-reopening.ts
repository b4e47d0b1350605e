import type { AccountId, StageId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { ReopenedSheet, ReopeningRequest } from '../ledger/reopening-request';
import { sheetOf } from '../ledger/sheet-of';
import { refuseSheetAct, refuseStageAct } from '../ledger/sheet-state';
import type { Sheet, StageBook } from '../ledger/stage-book';
import type { MarkedStage } from '../mark/marked-stage';
import type { CorrectionRule } from './correction-rule';

/** What is to be opened again, and why. */
export interface Reopening {
  readonly stageId: StageId;
  /** Null: the stage. */
  readonly sheet: ReopenedSheet | null;
  readonly reason: string;
}

type Decision = Result<LedgerFact, Refusal>;

const refuseStep = (book: StageBook, sheet: ReopenedSheet | null): Refusal | null =>
  sheet
    ? refuseSheetAct(book, sheetOf(book, sheet.entryId, sheet.judgeId), 'reopen')
    : refuseStageAct(book, 'reopen');

const isSame = (a: ReopenedSheet | null, b: ReopenedSheet | null): boolean =>
  a?.entryId === b?.entryId && a?.judgeId === b?.judgeId;

/** The requests that nobody has answered and that can still be done (COR-2, COR-5). */
export function openReopenings({ reopenings }: StageBook): ReopeningRequest[] {
  return [...reopenings.values()].filter(({ answer }) => answer === null);
}

const reopened = ({ stageId, sheet, reason }: Reopening, asked?: number): LedgerFact => {
  const why = { stageId, reason, ...(asked === undefined ? {} : { asked }) };
  return sheet ? { kind: 'SheetReopened', ...sheet, ...why } : { kind: 'StageReopened', ...why };
};

/**
 * What becomes of the word of one person: the reopening itself, or, where the rules ask for a second one, a request (COR-1, COR-2).
 * Refusals: STAGE_CLOSED, SHEET_NOT_SUBMITTED, STAGE_NOT_CLOSED, ALREADY_EXISTS while the same is asked already.
 */
export function decideReopening(
  rule: CorrectionRule | undefined,
  book: StageBook,
  reopening: Reopening,
): Decision {
  const { stageId, sheet, reason } = reopening;
  const no = refuseStep(book, sheet);
  if (no) return refused(no);
  if (!rule?.secondPerson) return accepted(reopened(reopening));
  if (openReopenings(book).some((open) => isSame(open.sheet, sheet)))
    return refused({ code: 'ALREADY_EXISTS' });
  return accepted({ kind: 'ReopeningAsked', stageId, ...sheet, reason });
}

/** Whether a fact is what came of asking for this reopening: the request, or the reopening itself (COR-8). */
export function isReopeningOf(fact: LedgerFact, { stageId, sheet, reason }: Reopening): boolean {
  const isOne =
    fact.kind === 'ReopeningAsked' ||
    (fact.kind === 'SheetReopened' && fact.asked === undefined) ||
    (fact.kind === 'StageReopened' && fact.asked === undefined);
  if (!isOne || fact.stageId !== stageId || fact.reason !== reason) return false;
  if (fact.kind === 'StageReopened') return sheet === null;
  return fact.entryId === sheet?.entryId && fact.judgeId === sheet?.judgeId;
}

const hasTouched = ({ marksByAspect }: Sheet, accountId: AccountId): boolean =>
  [...marksByAspect.values()].some(({ by }) => by === accountId);

/** Whether somebody sits on the panel of the sheet, or of any where the stage is asked for, or has entered marks of it. */
const isInvolved = (
  { modulesByJudge }: MarkedStage,
  book: StageBook,
  sheet: ReopenedSheet | null,
  accountId: AccountId,
): boolean => {
  const seats = modulesByJudge.get(accountId);
  if (!sheet) return seats !== undefined;
  const panels = modulesByJudge.get(sheet.judgeId);
  if (accountId === sheet.judgeId || [...(seats ?? [])].some((moduleId) => panels?.has(moduleId)))
    return true;
  if (book.oversight.keyedByEntry.get(sheet.entryId)?.has(accountId)) return true;
  const marked = sheetOf(book, sheet.entryId, sheet.judgeId);
  return marked !== undefined && hasTouched(marked, accountId);
};

/**
 * Why somebody may not answer a request (COR-3, COR-4, COR-5); null when she may. Refusals: NOT_FOUND for one that was not asked
 * or is answered, STAGE_CLOSED, SHEET_NOT_SUBMITTED or STAGE_NOT_CLOSED for one that has lapsed, OWN_WORK for who asked or marks.
 */
export function refuseAnswer(
  stage: MarkedStage | undefined,
  book: StageBook,
  { asked, by }: { readonly asked: number; readonly by: AccountId },
): Refusal | null {
  const request = book.reopenings.get(asked);
  if (!request) return { code: 'NOT_FOUND' };
  if (request.answer) return refuseStep(book, request.sheet) ?? { code: 'NOT_FOUND' };
  const isOwn = request.by === by || (stage !== undefined && isInvolved(stage, book, request.sheet, by));
  return isOwn ? { code: 'OWN_WORK' } : null;
}

/** The second person says yes (COR-3): the fact is the reopening, for the reason that was asked with. Refusals: as `refuseAnswer`. */
export function confirmReopening(
  stage: MarkedStage | undefined,
  book: StageBook,
  answer: { readonly stageId: StageId; readonly asked: number; readonly by: AccountId },
): Decision {
  const no = refuseAnswer(stage, book, answer);
  const request = book.reopenings.get(answer.asked);
  if (no || !request) return refused(no ?? { code: 'NOT_FOUND' });
  return accepted(reopened({ ...request, stageId: answer.stageId }, request.seq));
}

/** The second person says no, and why (COR-3). Refusals: as `refuseAnswer`. */
export function declineReopening(
  stage: MarkedStage | undefined,
  book: StageBook,
  answer: {
    readonly stageId: StageId;
    readonly asked: number;
    readonly by: AccountId;
    readonly reason: string;
  },
): Decision {
  const no = refuseAnswer(stage, book, answer);
  const { stageId, asked: asks, reason } = answer;
  return no ? refused(no) : accepted({ kind: 'ReopeningDeclined', stageId, asks, reason });
}
