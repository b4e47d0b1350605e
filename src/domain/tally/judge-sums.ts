import type { JudgeId } from '../kernel/ids';
import { toPoints } from '../kernel/to-points';
import type { Points } from '../kernel/points';
import type { Aspect, PanelRule } from '../scheme/marking-scheme';
import type { AspectTally } from './tally';

type JudgeSum = { readonly judgeId: JudgeId; readonly points: Points };

/**
 * Each judge's sum over a module's aspects, deductions taken off (TAL-5). Under a mean, a judge who still owes a mark is left
 * out as long as another owes none: half a sheet is not a low sum. Until then everybody's points so far stand.
 * @param aspects the scheme's aspects, in the order of `tallies`
 */
export function judgeSums(
  aspects: readonly Aspect[],
  tallies: readonly AspectTally[],
  rule: PanelRule,
): { readonly sums: readonly JudgeSum[]; readonly areWhole: boolean } {
  const sumByJudge = new Map<JudgeId, { points: number; marked: number }>();
  aspects.forEach((aspect, index) => {
    for (const { judgeId, points } of tallies[index]?.marks ?? []) {
      const sum = sumByJudge.get(judgeId) ?? { points: 0, marked: 0 };
      sum.points += aspect.kind === 'deduction' ? 0 - points : points;
      sum.marked += 1;
      sumByJudge.set(judgeId, sum);
    }
  });
  const all = [...sumByJudge].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const whole = all.filter(([, { marked }]) => marked === aspects.length);
  const areWhole = rule.kind === 'sum' || whole.length > 0;
  const counted = rule.kind === 'sum' || whole.length === 0 ? all : whole;
  return { sums: counted.map(([judgeId, { points }]) => ({ judgeId, points: toPoints(points) })), areWhole };
}
