import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { rescoreDue } from '../../domain/mark/spread-stand';
import { reopeningDue } from '../../domain/recheck/reopening-due';

/** After these a panel may have become whole, and so may be found too far apart. */
const ENDS_A_ROUND: ReadonlySet<LedgerFact['kind']> = new Set([
  'SheetSubmitted',
  'JudgeExcused',
  'StatusSet',
]);

/** What a fact of a stage makes due at once: a second round (RSC-1), or that the stage is opened again (RCK-6). */
export function followUpIn(
  stage: MarkedStage | undefined,
): (book: StageBook, fact: LedgerFact) => LedgerFact | null {
  return (book, fact) => {
    if (fact.kind === 'RecheckRecorded') return reopeningDue(book, fact.stageId);
    return stage && 'entryId' in fact && ENDS_A_ROUND.has(fact.kind)
      ? rescoreDue(stage, book, fact.entryId)
      : null;
  };
}
