import type { Points } from './points';

/** An attempt without a result: not finished (未完成), not started (未参加). */
export type Unfinished = 'DNF' | 'DNS';

/** What a judge gives: an amount in micro-points (of a time, microseconds), or that an attempt has no result. */
export type MarkValue = Points | Unfinished;

export const UNFINISHED: readonly Unfinished[] = ['DNF', 'DNS'];

/** Whether a mark says that an attempt has no result. */
export function isUnfinished(value: MarkValue | null): value is Unfinished {
  return value === 'DNF' || value === 'DNS';
}
