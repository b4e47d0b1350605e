import { factShape } from '../ledger/fact-shape';
import type { EntryId, StageId } from '../kernel/ids';
import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { isRecord } from '../kernel/shapes';
import type { EntryRuling } from '../ledger/ledger-fact';
import type { Ruling } from './accept-ruling';

const OF_ENTRIES: Readonly<Record<EntryRuling['kind'], true>> = {
  StatusSet: true,
  AdjustmentGiven: true,
  AdjustmentVoided: true,
  ElementDeclared: true,
  JudgeExcused: true,
  WildCardGiven: true,
  PlaceDeclined: true,
  ReserveCalled: true,
  SpreadDecided: true,
  AwardStruck: true,
};

const parse = (input: unknown, known: object): Result<Ruling, Refusal> => {
  if (!isRecord(input)) return refused({ code: 'MALFORMED' });
  const named = Object.keys(known).find((member) => Object.hasOwn(input, member));
  if (named) return refused({ code: 'MALFORMED', path: named, fault: 'unknown-member' });
  const fact = { ...input, ...known };
  const fault = factShape.check(fact);
  return fault ? refused(malformed(fault)) : accepted(fact as unknown as Ruling);
};

/**
 * Reads what came through the door as a ruling of one entry (RUL-7): a ledger fact without its place, which the address names.
 * Refusal: MALFORMED with the path of the first fault. Whether it may stand is `acceptRuling`'s to say.
 */
export function parseRuling(
  input: unknown,
  of: { readonly stageId: StageId; readonly entryId: EntryId },
): Result<Ruling, Refusal> {
  const kind = isRecord(input) ? input['kind'] : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(OF_ENTRIES, kind))
    return refused({ code: 'MALFORMED', path: 'kind', fault: 'wrong-value' });
  return parse(input, of);
}

/** The same for the decision on a tie in a stage: the order, who decided, and why. */
export function parseDecision(input: unknown, of: { readonly stageId: StageId }): Result<Ruling, Refusal> {
  return parse(input, { kind: 'TieDecided', ...of });
}
