import type { EntryId, StageId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { refused, type Result } from '../kernel/result';
import { isRecord } from '../kernel/shapes';
import { familyOfKind } from '../ledger/fact-family';
import { parseFact } from '../ledger/parse-fact';
import type { Ruling } from './accept-ruling';

/**
 * Reads what came through the door as a ruling of one entry (RUL-7): a ledger fact without its place, which the address names.
 * Refusal: MALFORMED with the path of the first fault. Whether it may stand is `acceptRuling`'s to say.
 */
export function parseRuling(
  input: unknown,
  of: { readonly stageId: StageId; readonly entryId: EntryId },
): Result<Ruling, Refusal> {
  const kind = isRecord(input) ? input['kind'] : undefined;
  if (typeof kind !== 'string' || familyOfKind(kind) !== 'ruling')
    return refused({ code: 'MALFORMED', path: 'kind', fault: 'wrong-value' });
  return parseFact<Ruling>(input, of);
}

/** The same for the decision on a tie in a stage: the order, who decided, and why. */
export function parseDecision(input: unknown, of: { readonly stageId: StageId }): Result<Ruling, Refusal> {
  return parseFact<Ruling>(input, { kind: 'TieDecided', ...of });
}
