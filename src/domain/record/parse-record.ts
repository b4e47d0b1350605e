import type { EntryId, StageId } from '../kernel/ids';
import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { idShape } from '../kernel/leaf-shapes';
import { isRecord, listShape, under } from '../kernel/shapes';
import { parseFact } from '../ledger/parse-fact';
import type { ClockFact, EntryClockFact, IncidentFact } from '../ledger/ledger-fact';

const CLOCK_KINDS: Readonly<Record<EntryClockFact['kind'], true>> = {
  ClockStarted: true,
  ClockPaused: true,
  ClockResumed: true,
  ClockStopped: true,
  TimeCompensated: true,
  ClockCorrected: true,
};

/** Reads what was done to the clock of an entry. Refusal: MALFORMED with the path of the first fault. */
export function parseClock(
  input: unknown,
  of: { readonly stageId: StageId; readonly entryId: EntryId },
): Result<EntryClockFact, Refusal> {
  const kind = isRecord(input) ? input['kind'] : undefined;
  return typeof kind === 'string' && Object.hasOwn(CLOCK_KINDS, kind)
    ? parseFact(input, of)
    : refused({ code: 'MALFORMED', path: 'kind', fault: 'wrong-value' });
}

/** Who is meant by an act on many. */
const entryIdsShape = listShape(idShape, 500, 1);

/** The same for 1 to 500 entries at once: `entryIds` beside what is done (TIM-7). */
export function parseClocks(
  input: unknown,
  of: { readonly stageId: StageId },
): Result<EntryClockFact[], Refusal> {
  if (!isRecord(input)) return refused({ code: 'MALFORMED' });
  const { entryIds, ...said } = input;
  const fault = entryIdsShape.check(entryIds);
  if (fault) return refused(malformed(under('.entryIds', fault)));
  const facts: EntryClockFact[] = [];
  for (const entryId of new Set(entryIds as EntryId[])) {
    const parsed = parseClock(said, { ...of, entryId });
    if (!parsed.ok) return parsed;
    facts.push(parsed.value);
  }
  return accepted(facts);
}

/** The same for how long everybody may work in a module of the stage. */
export function parseAllowance(
  input: unknown,
  of: { readonly stageId: StageId },
): Result<Extract<ClockFact, { kind: 'TimeAllowed' }>, Refusal> {
  return parseFact(input, { kind: 'TimeAllowed', ...of });
}

/** The same for an incident of an entry (INC-1). */
export function parseIncident(
  input: unknown,
  of: { readonly stageId: StageId; readonly entryId: EntryId },
): Result<IncidentFact, Refusal> {
  return parseFact(input, { kind: 'IncidentRecorded', ...of });
}
