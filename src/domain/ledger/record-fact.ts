import type { ClockFact, IncidentFact, LedgerFact, NoteFact } from './ledger-fact';

/** What is recorded beside marks and rulings: time, incidents, notes. No result asks for it. */
export type RecordFact = ClockFact | IncidentFact | NoteFact;

/** Whether a fact is one of these. */
export function isRecordFact(fact: LedgerFact): fact is RecordFact {
  return /^(Clock|Time|Incident|Note)/.test(fact.kind);
}
