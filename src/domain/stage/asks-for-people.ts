import type { Condition } from '../eligibility/condition';
import type { RankingRule } from '../ranking/ranking-rule';

/** Conditions that points alone can answer. */
const OF_POINTS: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['minimum', 'full-modules']);

const asksTie = ({ key }: RankingRule['tieBreaks'][number]): boolean => key === 'age' || key === 'group';
const asksCondition = ({ kind }: Condition): boolean => !OF_POINTS.has(kind);

/** Whether places depend on who somebody is, not on points alone. */
export function asksForPeople({ tieBreaks, conditions }: RankingRule): boolean {
  return tieBreaks.some(asksTie) || conditions.some(asksCondition);
}

/** The same rule as far as points go (SEA-6): what asks who somebody is waits until that is known. */
export function rankingWithoutPeople(rule: RankingRule): RankingRule {
  return {
    ...rule,
    tieBreaks: rule.tieBreaks.filter((tieBreak) => !asksTie(tieBreak)),
    conditions: rule.conditions.filter((condition) => !asksCondition(condition)),
  };
}
