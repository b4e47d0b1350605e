import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { rescoreDue } from '../../domain/mark/spread-stand';

/** After these a panel may have become whole, and so may be found too far apart. */
const ENDS_A_ROUND: ReadonlySet<LedgerFact['kind']> = new Set([
  'SheetSubmitted',
  'JudgeExcused',
  'StatusSet',
]);

/** The second round that a fact of a stage makes due (RSC-1). */
export function followUpIn(
  stage: MarkedStage | undefined,
): (book: StageBook, fact: LedgerFact) => LedgerFact | null {
  return (book, fact) =>
    stage && 'entryId' in fact && ENDS_A_ROUND.has(fact.kind) ? rescoreDue(stage, book, fact.entryId) : null;
}
