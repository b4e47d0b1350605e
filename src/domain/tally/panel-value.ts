import type { JudgeId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { PanelRule } from '../scheme/marking-scheme';
import type { CountedMark } from './tally';

export interface GivenMark {
  readonly judgeId: JudgeId;
  readonly points: Points;
}

type Trimmed = { -readonly [Key in keyof CountedMark]: CountedMark[Key] };

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

/** TAL-3: of equal marks the first judge's is dropped as the lowest, the last judge's as the highest. */
const dropOne = (marks: readonly Trimmed[], as: 'high' | 'low'): void => {
  let found: Trimmed | undefined;
  for (const mark of marks) {
    if (mark.dropped !== null) continue;
    if (!found || (as === 'low' ? mark.points < found.points : mark.points >= found.points)) found = mark;
  }
  if (found) found.dropped = as;
};

/**
 * What a panel's marks come to (TAL-1 … TAL-4), with who was dropped; the value is exact, null without marks.
 * A panel too small to trim gives the plain mean of what is there. Source: rules of the field 1.3 [S25][S26].
 */
export function panelValue(
  given: readonly GivenMark[],
  rule: PanelRule,
): { readonly marks: readonly CountedMark[]; readonly value: Ratio | null } {
  const marks = given.map(({ judgeId, points }): Trimmed => ({ judgeId, points, dropped: null }));
  if (marks.length === 0) return { marks, value: null };
  const { dropLow = 0, dropHigh = 0 } = rule;
  let counted = marks.length;
  if (rule.kind === 'trimmed-mean' && counted >= Math.max(rule.minimumMarks, dropLow + dropHigh + 1)) {
    for (let times = 0; times < dropLow; times++) dropOne(marks, 'low');
    for (let times = 0; times < dropHigh; times++) dropOne(marks, 'high');
    counted -= dropLow + dropHigh;
  }
  return { marks, value: ratio(exactSum(marks), rule.kind === 'sum' ? 1 : counted) };
}
