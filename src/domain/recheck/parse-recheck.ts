import type { EntryId, StageId } from '../kernel/ids';
import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { isRecord } from '../kernel/shapes';
import { factShape } from '../ledger/fact-shape';
import type { OversightFact } from '../ledger/ledger-fact';

export type RecheckRecorded = Extract<OversightFact, { kind: 'RecheckRecorded' }>;

/** Reads what a supervisor found in one entry: the fact without its place, which the address names. Refusal: MALFORMED. */
export function parseRecheck(
  input: unknown,
  of: { readonly stageId: StageId; readonly entryId: EntryId },
): Result<RecheckRecorded, Refusal> {
  if (!isRecord(input)) return refused({ code: 'MALFORMED' });
  const known = { kind: 'RecheckRecorded', ...of };
  const named = Object.keys(known).find((member) => Object.hasOwn(input, member));
  if (named) return refused({ code: 'MALFORMED', path: named, fault: 'unknown-member' });
  const fact = { ...input, ...known };
  const fault = factShape.check(fact);
  return fault ? refused(malformed(fault)) : accepted(fact as unknown as RecheckRecorded);
}
