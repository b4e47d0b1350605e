import type { ClockAct, EntryClock } from '../clock/entry-clock';
import type { EntryRecord } from './entry-record';
import type { LedgerEntry } from './ledger-entry';
import type { EntryClockFact } from './ledger-fact';

const ACTS: Readonly<Record<string, ClockAct>> = {
  ClockStarted: 'start',
  ClockPaused: 'pause',
  ClockResumed: 'resume',
  ClockStopped: 'stop',
};

const without = (clock: EntryClock, seq: number): EntryClock => ({
  steps: clock.steps.filter((step) => step.seq !== seq),
  compensations: clock.compensations.filter((one) => one.seq !== seq),
});

const afterFact = (clock: EntryClock, { seq, at }: LedgerEntry, fact: EntryClockFact): EntryClock => {
  if (fact.kind === 'ClockCorrected') return without(clock, fact.voids);
  if (fact.kind === 'TimeCompensated') {
    const { seconds, reason } = fact;
    return { ...clock, compensations: [...clock.compensations, { seq, at, seconds, reason }] };
  }
  const act = ACTS[fact.kind] ?? 'stop';
  const reason = fact.kind === 'ClockPaused' ? fact.reason : null;
  return { ...clock, steps: [...clock.steps, { seq, at, act, reason }] };
};

/** Takes a step of the clock, a compensation, or the undoing of either into the entry's record (TIM-1, TIM-5). */
export function foldClock(record: EntryRecord, entry: LedgerEntry, fact: EntryClockFact): void {
  const clock = record.clocks.get(fact.moduleId) ?? { steps: [], compensations: [] };
  record.clocks.set(fact.moduleId, afterFact(clock, entry, fact));
}
