import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { ClockFact, EntryClockFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from '../mark/marked-stage';
import { clockState, type ClockState, type EntryClock } from './entry-clock';

type StepKind = Exclude<EntryClockFact['kind'], 'TimeCompensated' | 'ClockCorrected'>;

/** not-started ─start→ running ⇄ paused, and from either ─stop→ stopped. */
const FROM: Readonly<Record<StepKind, readonly ClockState[]>> = {
  ClockStarted: ['not-started'],
  ClockPaused: ['running'],
  ClockResumed: ['paused'],
  ClockStopped: ['running', 'paused'],
};

/** Whether what a clock fact names is there (TIM-2). Null when it is. */
export function refuseClock(fact: ClockFact, stage: MarkedStage): Refusal | null {
  const hasModule = stage.scheme.modules.some(({ id }) => id === fact.moduleId);
  const hasEntry = fact.kind === 'TimeAllowed' || stage.hasEntry(fact.entryId);
  return hasModule && hasEntry ? null : { code: 'NOT_FOUND' };
}

/** Only the last step that stands is undone, else those after it would hang in the air; a compensation at any time (TIM-5). */
const refuseCorrection = (clock: EntryClock | undefined, voids: number): Refusal | null => {
  if (clock?.compensations.some(({ seq }) => seq === voids)) return null;
  if (!clock?.steps.some(({ seq }) => seq === voids)) return { code: 'NOT_FOUND' };
  return clock.steps.at(-1)?.seq === voids ? null : { code: 'CLOCK_STATE', state: clockState(clock) };
};

/** Why an entry's clock cannot take this step now; null when it can. */
export function refuseStep(clock: EntryClock | undefined, fact: EntryClockFact): Refusal | null {
  if (fact.kind === 'TimeCompensated') return null;
  if (fact.kind === 'ClockCorrected') return refuseCorrection(clock, fact.voids);
  const state = clockState(clock);
  return FROM[fact.kind].includes(state) ? null : { code: 'CLOCK_STATE', state };
}

/** May time keeping say this now (TIM-2)? Refusals in this order: NOT_FOUND, STAGE_CLOSED, CLOCK_STATE. */
export function acceptClock(
  stage: MarkedStage,
  book: StageBook,
  fact: ClockFact,
): Result<ClockFact, Refusal> {
  const unknown = refuseClock(fact, stage);
  if (unknown) return refused(unknown);
  if (book.isClosed) return refused({ code: 'STAGE_CLOSED' });
  if (fact.kind === 'TimeAllowed') return accepted(fact);
  const refusal = refuseStep(book.recordsByEntry.get(fact.entryId)?.clocks.get(fact.moduleId), fact);
  return refusal ? refused(refusal) : accepted(fact);
}
