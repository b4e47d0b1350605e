import type { DecisionView } from '../../contract/registrations';
import type { StoredDecision } from './decisions.repository';

export function toDecisionView(decision: StoredDecision): DecisionView {
  const { id, act, reason, at, by, expected, done, skipped, finishedAt, undoAt, undone, undoFinishedAt } =
    decision;
  return {
    id,
    act,
    reason,
    at,
    by,
    expected,
    done,
    skipped,
    isFinished: finishedAt !== null,
    undo: undoAt === null ? null : { at: undoAt, undone, isFinished: undoFinishedAt !== null },
  };
}
