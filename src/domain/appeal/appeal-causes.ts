import type { LedgerEntry } from '../ledger/ledger-entry';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { AppealStep } from './appeal';

/** What an upheld appeal can lead to: something is opened again, ruled otherwise, or deliberated anew. */
const CAUSES: ReadonlySet<LedgerFact['kind']> = new Set<LedgerFact['kind']>([
  'StageReopened',
  'SheetReopened',
  'StatusSet',
  'AdjustmentGiven',
  'AdjustmentVoided',
  'SpreadDecided',
  'TieDecided',
  'OrderDeliberated',
]);

/** The rows of a stage's ledger after the last decision that can have come from it (APL-8). */
export function causesOf(steps: readonly AppealStep[], rows: readonly LedgerEntry[]): LedgerEntry[] {
  const act = steps.findLast((step) => 'ledgerSeq' in step.act)?.act;
  if (!act || !('ledgerSeq' in act)) return [];
  return rows.filter(({ seq, fact }) => seq > act.ledgerSeq && CAUSES.has(fact.kind));
}
