import type { Ratio } from '../kernel/ratio';
import { compareRatios } from '../kernel/ratios';
import type { Better, Outcome } from './combination-kind';

/** Whether an outcome is an exact value. */
export function isValue(outcome: Outcome): outcome is Ratio {
  return outcome !== null && outcome !== 'unfinished';
}

/** The indexes of outcomes from the best to the worst; attempts without a result are the worst of all, missing ones left out. */
export function bestFirst(outcomes: readonly Outcome[], better: Better): number[] {
  const sign = better === 'higher' ? -1 : 1;
  const order = (a: Outcome, b: Outcome): number => {
    if (isValue(a) && isValue(b)) return sign * compareRatios(a, b);
    return Number(isValue(b)) - Number(isValue(a));
  };
  return outcomes
    .map((_, index) => index)
    .filter((index) => outcomes[index] !== null)
    .toSorted((a, b) => order(outcomes[a]!, outcomes[b]!) || a - b);
}
