import type { RuleFault } from './rule-fault';

/** A million points: sums of whole sheets stay plain integers. */
const MOST = 1_000_000_000_000;

/** Whether an amount is whole, above zero and no more than a million points. */
export function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0 && value <= MOST;
}

/** Whether an amount is whole and at most a million points either way. */
export function isBounded(value: number): boolean {
  return Number.isSafeInteger(value) && Math.abs(value) <= MOST;
}

/** Names and values of members that must be amounts above zero (SCH-3). */
export function amountFaults(path: string, amounts: Readonly<Record<string, number>>): RuleFault[] {
  return Object.entries(amounts).flatMap(([name, value]): RuleFault[] =>
    isAmount(value) ? [] : [{ path: `${path}.${name}`, fault: 'out-of-range' }],
  );
}

/** A step must divide what it steps through, or the ends could not be given as marks (SCH-3). */
export function stepFaults(path: string, step: number, ...ends: readonly number[]): RuleFault[] {
  if (!isAmount(step)) return [{ path, fault: 'out-of-range' }];
  return ends.every((end) => end % step === 0) ? [] : [{ path, fault: 'step-does-not-divide' }];
}
