import { integerShape } from '../kernel/shapes';
import type { RuleFault } from '../kernel/rule-fault';
import { bySize } from './by-size';
import type { Dropped, Whole } from './panel-kind';

/** How many of the highest and lowest marks do not count. */
export interface Drops {
  readonly dropHigh: number;
  readonly dropLow: number;
}

export const dropsShape = { dropHigh: integerShape(0), dropLow: integerShape(0) };

/** Marks so many at each end as dropped (TAL-3). */
export function dropEnds(values: readonly Whole[], low: number, high: number): Dropped[] {
  const dropped: Dropped[] = values.map(() => null);
  const order = bySize(values);
  for (const index of order.slice(0, low)) dropped[index] = 'low';
  for (const index of order.slice(order.length - high)) dropped[index] = 'high';
  return dropped;
}

/** SCH-5: something is dropped, and of the fewest marks accepted at least one is left. */
export function dropFaults(path: string, rule: Drops & { readonly minimumMarks: number }): RuleFault[] {
  const dropped = rule.dropHigh + rule.dropLow;
  if (dropped === 0) return [{ path, fault: 'drops-nothing' }];
  return dropped >= rule.minimumMarks ? [{ path: `${path}.minimumMarks`, fault: 'drops-too-many' }] : [];
}
