import type { LedgerEntry } from './ledger-entry';
import type { CorrectionFact, LedgerFact } from './ledger-fact';
import type { ReopeningAnswer, ReopeningRequest } from './reopening-request';
import { sheetOf } from './sheet-of';
import { refuseSheetAct, refuseStageAct } from './sheet-state';
import type { StageBook } from './stage-book';

type Said = Pick<LedgerEntry, 'seq' | 'actorId' | 'at'>;

/** After these, what a request asks for may be impossible. */
const MAY_END_REQUESTS: ReadonlySet<LedgerFact['kind']> = new Set<LedgerFact['kind']>([
  'StageClosed',
  'StageReopened',
  'SheetReopened',
  'RescoreCalled',
]);

const answerRequest = ({ reopenings }: StageBook, seq: number, answer: ReopeningAnswer): void => {
  const request = reopenings.get(seq);
  if (request?.answer === null) reopenings.set(seq, { ...request, answer });
};

/** Whether what a request asks for can still be done by the table of states. */
const isPossible = (book: StageBook, { sheet }: ReopeningRequest): boolean =>
  (sheet
    ? refuseSheetAct(book, sheetOf(book, sheet.entryId, sheet.judgeId), 'reopen')
    : refuseStageAct(book, 'reopen')) === null;

/** Takes a request, or a "no" to one, into the stage's book (COR-2). */
export function foldCorrection(book: StageBook, { seq, actorId: by, at }: Said, fact: CorrectionFact): void {
  const { reason } = fact;
  if (fact.kind === 'ReopeningDeclined') {
    answerRequest(book, fact.asks, { kind: 'declined', seq, by, at, reason });
    return;
  }
  const { entryId, judgeId } = fact;
  const sheet = entryId !== undefined && judgeId !== undefined ? { entryId, judgeId } : null;
  book.reopenings.set(seq, { seq, by, at, sheet, reason, answer: null });
}

/**
 * Ends requests: the one that a reopening names is confirmed, and those that can no longer be done lapse (COR-5). Call it after
 * the row is folded.
 */
export function endRequests(book: StageBook, { seq, actorId: by, at, fact }: LedgerEntry): void {
  if (book.reopenings.size === 0 || !MAY_END_REQUESTS.has(fact.kind)) return;
  if ('asked' in fact && fact.asked !== undefined)
    answerRequest(book, fact.asked, { kind: 'confirmed', seq, by, at });
  for (const request of book.reopenings.values())
    if (request.answer === null && !isPossible(book, request))
      answerRequest(book, request.seq, { kind: 'lapsed', seq });
}
