import type { JudgeId } from '../kernel/ids';
import { toPoints } from '../kernel/to-points';
import type { Aspect, PanelRule } from '../scheme/marking-scheme';
import type { GivenMark } from './panel-value';
import type { AspectTally } from './tally';

interface JudgeSum {
  points: number;
  marked: number;
}

/**
 * Each judge's sum over a module's aspects, deductions taken off (TAL-5). Under a mean, a judge who still owes a mark is left
 * out as long as another owes none: half a sheet is not a low sum. Until then everybody's points so far stand.
 * @param judgeIds the order of the outcome
 * @param aspects the scheme's aspects, in the order of `tallies`
 */
export function judgeSums(
  judgeIds: readonly JudgeId[],
  aspects: readonly Aspect[],
  tallies: readonly AspectTally[],
  rule: PanelRule,
): { readonly sums: readonly GivenMark[]; readonly areWhole: boolean } {
  const sumByJudge = new Map<JudgeId, JudgeSum>(
    judgeIds.map((judgeId) => [judgeId, { points: 0, marked: 0 }]),
  );
  aspects.forEach(({ kind }, index) => {
    for (const { judgeId, points } of tallies[index]?.marks ?? []) {
      const sum = sumByJudge.get(judgeId);
      if (!sum) continue;
      sum.points += kind === 'deduction' ? 0 - points : points;
      sum.marked += 1;
    }
  });
  const all = [...sumByJudge].filter(([, { marked }]) => marked > 0);
  const whole = rule.kind === 'sum' ? all : all.filter(([, { marked }]) => marked === aspects.length);
  const counted = whole.length > 0 ? whole : all;
  return {
    sums: counted.map(([judgeId, { points }]) => ({ judgeId, points: toPoints(points) })),
    areWhole: whole.length > 0,
  };
}
