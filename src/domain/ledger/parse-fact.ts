import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { isRecord } from '../kernel/shapes';
import { factShape } from './fact-shape';

/**
 * Reads what came through the door as a ledger fact without its place or kind, which the address names (`known`).
 * Refusal: MALFORMED with the path of the first fault.
 */
export function parseFact<Fact>(input: unknown, known: object): Result<Fact, Refusal> {
  if (!isRecord(input)) return refused({ code: 'MALFORMED' });
  const named = Object.keys(known).find((member) => Object.hasOwn(input, member));
  if (named) return refused({ code: 'MALFORMED', path: named, fault: 'unknown-member' });
  const fact = { ...input, ...known };
  const fault = factShape.check(fact);
  return fault ? refused(malformed(fault)) : accepted(fact as Fact);
}
