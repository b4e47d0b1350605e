/** What is done to a clock. */
export type ClockAct = 'start' | 'pause' | 'resume' | 'stop';

/** A step that stands: the ledger row that says it, and when the server wrote it. */
export interface ClockStep {
  readonly seq: number;
  readonly at: string;
  readonly act: ClockAct;
  /** Why the clock was paused; null for any other step. */
  readonly reason: string | null;
}

/** Time given back. */
export interface Compensation {
  readonly seq: number;
  readonly at: string;
  readonly seconds: number;
  readonly reason: string;
}

/** How the time of one entry went in one module: the steps that stand, in order, and what was given back. */
export interface EntryClock {
  readonly steps: readonly ClockStep[];
  readonly compensations: readonly Compensation[];
}

/** 未开始、计时中、已暂停、已结束. */
export type ClockState = 'not-started' | 'running' | 'paused' | 'stopped';

const AFTER: Readonly<Record<ClockAct, ClockState>> = {
  start: 'running',
  pause: 'paused',
  resume: 'running',
  stop: 'stopped',
};

/** The state in which the last step left the clock. */
export function clockState(clock: EntryClock | undefined): ClockState {
  const last = clock?.steps.at(-1);
  return last ? AFTER[last.act] : 'not-started';
}
