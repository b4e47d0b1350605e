import type { Condition } from '../eligibility/condition';
import type { RankingRule } from '../ranking/ranking-rule';

/** Conditions that points alone can answer. */
const OF_POINTS: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['minimum', 'full-modules']);

/** Whether places depend on who somebody is, not on points alone. */
export function asksForPeople({ tieBreaks, conditions }: RankingRule): boolean {
  return (
    tieBreaks.some(({ key }) => key === 'age' || key === 'group') ||
    conditions.some(({ kind }) => !OF_POINTS.has(kind))
  );
}
