import type { PanelRule } from '../panel/panel-rule';
import { ascending, compare, meanOf, minus, sumOf, type Fraction } from './fraction';

const adds = ({ kind }: PanelRule): boolean => kind === 'sum' || kind === 'trimmed-sum';
const plainly = (marks: readonly Fraction[], rule: PanelRule): Fraction =>
  adds(rule) ? sumOf(marks) : meanOf(marks);

/** All marks that belong to a pair as close as any. */
const closest = (sorted: readonly Fraction[]): Fraction[] => {
  const gaps = sorted.slice(1).map((mark, index) => minus(mark, sorted[index]!));
  const narrowest = ascending(gaps)[0];
  if (narrowest === undefined) return [...sorted];
  const isNarrow = (index: number): boolean =>
    gaps[index] !== undefined && compare(gaps[index], narrowest) === 0;
  return sorted.filter((_, index) => isNarrow(index - 1) || isNarrow(index));
};

/** The marks that count; none where they come to no value. */
export const counting = (sorted: readonly Fraction[], rule: PanelRule): readonly Fraction[] => {
  const count = sorted.length;
  switch (rule.kind) {
    case 'mean':
    case 'sum':
      return sorted;
    case 'trimmed-mean':
    case 'trimmed-sum':
      return sorted.slice(rule.dropLow, count - rule.dropHigh);
    case 'median':
      return sorted.slice(Math.ceil(count / 2) - 1, Math.floor(count / 2) + 1);
    case 'closest-two':
      return closest(sorted);
    case 'majority':
      return sorted.filter((mark) => sorted.filter((other) => compare(mark, other) === 0).length * 2 > count);
  }
};

/** What a panel makes of the marks that are there (TAL-1 to TAL-4, TAL-12 to TAL-14). */
export function panelOf(marks: readonly Fraction[], rule: PanelRule): Fraction | null {
  if (marks.length === 0) return null;
  if (marks.length < rule.minimumMarks) return plainly(marks, rule);
  const kept = counting(ascending(marks), rule);
  return kept.length === 0 ? null : plainly(kept, rule);
}

/** One judge's sheet of a module: what the marks that are there come to, and whether all are there. */
export interface JudgeSum {
  readonly sum: Fraction;
  readonly isWhole: boolean;
}

/** The sums that a panel works on: of whole sheets alone, unless it adds (TAL-5). */
export const countedSums = (sums: readonly JudgeSum[], rule: PanelRule): Fraction[] =>
  sums.filter(({ isWhole }) => isWhole || adds(rule)).map(({ sum }) => sum);

/** A panel over each judge's sum; until one is whole the mean of them all stands (TAL-5). */
export function panelOverSums(sums: readonly JudgeSum[], rule: PanelRule): Fraction | null {
  if (sums.length === 0) return null;
  const counted = countedSums(sums, rule);
  return counted.length > 0 ? panelOf(counted, rule) : meanOf(sums.map(({ sum }) => sum));
}
