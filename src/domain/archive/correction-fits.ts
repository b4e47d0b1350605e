import type { CorrectionRule } from '../correction/correction-rule';
import { decideReopening } from '../correction/decide-reopening';
import type { AccountId } from '../kernel/ids';
import { isOfFamily } from '../ledger/fact-family';
import type { CorrectionFact, LedgerFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import { SYSTEM_ACTOR } from './archive';

/** A request, an answer to one, or a reopening. */
export type OfCorrections = CorrectionFact | Extract<LedgerFact, { kind: 'SheetReopened' | 'StageReopened' }>;

/** Whether a fact is one of these. */
export function isOfCorrections(fact: LedgerFact): fact is OfCorrections {
  const { kind } = fact;
  return isOfFamily(fact, 'correction') || kind === 'SheetReopened' || kind === 'StageReopened';
}

interface At {
  readonly corrections: CorrectionRule | undefined;
  /** What the rows before have made of the stage. */
  readonly book: StageBook;
}

const askFits = (
  fact: Extract<CorrectionFact, { kind: 'ReopeningAsked' }>,
  { corrections, book }: At,
): boolean => {
  const { stageId, entryId, judgeId, reason } = fact;
  if ((entryId === undefined) !== (judgeId === undefined)) return false;
  const sheet = entryId !== undefined && judgeId !== undefined ? { entryId, judgeId } : null;
  const decision = decideReopening(corrections, book, { stageId, sheet, reason });
  return decision.ok && decision.value.kind === 'ReopeningAsked';
};

/** Whether a request can be answered here by this account; seats may have changed since, so nobody's panel is asked. */
const answerFits = (asked: number, by: AccountId, { book }: At): boolean => {
  const request = book.reopenings.get(asked);
  return request?.answer === null && request.by !== by;
};

/**
 * Whether the rows before let this stand (ARC-10, COR-7): where a second person is asked for, only the house opens again without
 * a request, and what is opened is what was asked for.
 */
export function correctionFits(fact: OfCorrections, by: AccountId, at: At): boolean {
  if (fact.kind === 'ReopeningAsked') return askFits(fact, at);
  if (fact.kind === 'ReopeningDeclined') return answerFits(fact.asks, by, at);
  const { asked } = fact;
  if (asked === undefined) return !at.corrections?.secondPerson || by === SYSTEM_ACTOR;
  const sheet = at.book.reopenings.get(asked)?.sheet ?? null;
  const isWhatWasAsked =
    fact.kind === 'SheetReopened'
      ? sheet?.entryId === fact.entryId && sheet.judgeId === fact.judgeId
      : sheet === null;
  return isWhatWasAsked && answerFits(asked, by, at);
}
