import { isUnfinished, type MarkValue } from '../kernel/mark-value';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { Declaration } from '../ledger/declaration';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Rounding } from '../scheme/marking-scheme';
import { aspectWorth, countedMark, declarationOf } from './aspect-worth';

/** One judge's mark alone is no node: it is not rounded. */
const UNROUNDED: Rounding = { decimals: 0, mode: 'half-up', at: 'display-only' };

/** What one mark by itself is worth in points, below zero for what is taken off; null without an amount, or while the entry owes its declaration. */
export function markWorth(
  aspect: Aspect,
  mark: MarkValue | null,
  declared: Declaration | undefined,
): Ratio | null {
  const declaration = declarationOf(aspect, declared);
  if (mark === null || isUnfinished(mark) || declaration === null) return null;
  return aspectWorth(aspect, ratio(countedMark(aspect, mark, declaration)), declaration, UNROUNDED);
}
