import { clockState, type ClockState, type EntryClock } from './entry-clock';

const SECOND = 1000;

/** What a clock says at one moment. */
export interface ClockReading {
  readonly state: ClockState;
  /** Working time: what lies between start and stop, or now, less the pauses. */
  readonly elapsedMs: number;
  readonly compensatedMs: number;
  /** What is allowed, compensation included; null where nothing was said. */
  readonly allowedMs: number | null;
  /** What is beyond the allowed time. */
  readonly overtimeMs: number;
}

/** A server's clock that was set back must not take time away. */
const between = (from: number, to: number): number => Math.max(0, to - from);

const elapsedOf = ({ steps }: EntryClock, nowMs: number): number => {
  let elapsed = 0;
  let since: number | null = null;
  for (const { act, at } of steps) {
    const ms = Date.parse(at);
    if (since !== null) elapsed += between(since, ms);
    since = act === 'start' || act === 'resume' ? ms : null;
  }
  return since === null ? elapsed : elapsed + between(since, nowMs);
};

/**
 * Reads a clock (TIM-3, TIM-4).
 * @param nowMs the server's time, in milliseconds since 1970
 * @param allowedSeconds what everybody may use in the module
 */
export function readClock(
  clock: EntryClock | undefined,
  nowMs: number,
  allowedSeconds: number | undefined,
): ClockReading {
  const elapsedMs = clock ? elapsedOf(clock, nowMs) : 0;
  const compensatedMs = (clock?.compensations ?? []).reduce((sum, { seconds }) => sum + seconds * SECOND, 0);
  const allowedMs = allowedSeconds === undefined ? null : allowedSeconds * SECOND + compensatedMs;
  return {
    state: clockState(clock),
    elapsedMs,
    compensatedMs,
    allowedMs,
    overtimeMs: allowedMs === null ? 0 : Math.max(0, elapsedMs - allowedMs),
  };
}
