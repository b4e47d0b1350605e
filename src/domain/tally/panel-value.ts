import type { Points } from '../kernel/points';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { PanelRule } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import type { CountedMark } from './tally';

type Given = { readonly judgeId: Seat['judgeId']; readonly points: Points };

/** Adds with plain integers and only falls back to BigInt when they could be inexact. */
const exactSum = (marks: readonly CountedMark[]): bigint => {
  let sum = 0;
  let size = 0;
  for (const { points, dropped } of marks) {
    if (dropped !== null) continue;
    sum += points;
    size += Math.abs(points);
  }
  if (Number.isSafeInteger(size)) return BigInt(sum);
  return marks.reduce((total, mark) => (mark.dropped === null ? total + BigInt(mark.points) : total), 0n);
};

/** TAL-3: equal marks are dropped lowest from the front and highest from the back of the judges' order. */
const trim = (given: readonly Given[], dropLow: number, dropHigh: number): CountedMark[] => {
  const order = given
    .map((_, index) => index)
    .toSorted((a, b) => given[a]!.points - given[b]!.points || a - b);
  const marks: CountedMark[] = given.map(({ judgeId, points }) => ({ judgeId, points, dropped: null }));
  for (const index of order.slice(0, dropLow)) marks[index] = { ...marks[index]!, dropped: 'low' };
  for (const index of order.slice(order.length - dropHigh))
    marks[index] = { ...marks[index]!, dropped: 'high' };
  return marks;
};

/**
 * What a panel's marks come to (TAL-1 … TAL-4), with who was dropped; the value is exact, null without marks.
 * A panel too small to trim gives the plain mean of what is there. Source: rules of the field 1.3 [S25][S26].
 */
export function panelValue(
  given: readonly Given[],
  rule: PanelRule,
): { readonly marks: readonly CountedMark[]; readonly value: Ratio | null } {
  const dropLow = rule.dropLow ?? 0;
  const dropHigh = rule.dropHigh ?? 0;
  const isTrimmed =
    rule.kind === 'trimmed-mean' &&
    dropLow + dropHigh > 0 &&
    given.length >= Math.max(rule.minimumMarks, dropLow + dropHigh + 1);
  const marks = isTrimmed
    ? trim(given, dropLow, dropHigh)
    : given.map(({ judgeId, points }): CountedMark => ({ judgeId, points, dropped: null }));
  if (marks.length === 0) return { marks, value: null };
  const counted = marks.length - (isTrimmed ? dropLow + dropHigh : 0);
  return { marks, value: ratio(exactSum(marks), rule.kind === 'sum' ? 1 : counted) };
}
