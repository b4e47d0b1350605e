import type { AspectId } from '../kernel/ids';
import type { KeyedMark } from './keyed-mark';

/**
 * The aspects that two typists read differently, or only one of them at all, in the order of their ids (KYN-3). Which of the two
 * is right, the paper says: neither value goes along.
 */
export function keyedDifferences(first: readonly KeyedMark[], second: readonly KeyedMark[]): AspectId[] {
  const one = new Map(first.map(({ aspectId, points }) => [aspectId, points]));
  const other = new Map(second.map(({ aspectId, points }) => [aspectId, points]));
  const all = [...new Set([...one.keys(), ...other.keys()])];
  return all.filter((id) => one.get(id) !== other.get(id)).toSorted();
}
