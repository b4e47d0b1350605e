import type { OpinionAct } from './recommendation-act';
import type { OpinionLevel, RecommendationRule } from './recommendation-rule';

/** What a level said. */
export type GivenOpinion = Pick<OpinionAct, 'levelId' | 'agrees' | 'text' | 'signer' | 'day'>;

/** The levels that are asked about somebody with these traits, in order; where nobody has answered, those asked about everybody. */
export function levelsFor({ levels }: RecommendationRule, yes: ReadonlySet<string> | null): OpinionLevel[] {
  return levels.filter(({ onlyTrait }) => onlyTrait === undefined || (yes?.has(onlyTrait) ?? false));
}

/** The level whose word is missing (RCM-5): the first that has not agreed; null when all have. */
export function nextLevel(
  rule: RecommendationRule,
  yes: ReadonlySet<string> | null,
  opinions: readonly GivenOpinion[],
): OpinionLevel | null {
  const agreed = new Set(opinions.flatMap(({ levelId, agrees }) => (agrees ? [levelId] : [])));
  return levelsFor(rule, yes).find(({ id }) => !agreed.has(id)) ?? null;
}

/** The last agreement that opened a public notice, and how many working days it has; null without one. */
export function lastNotice(
  rule: RecommendationRule,
  opinions: readonly GivenOpinion[],
): { readonly day: string; readonly workingDays: number } | null {
  const last = opinions.findLast(
    ({ levelId, agrees }) => agrees && rule.levels.some(({ id, noticeDays }) => id === levelId && noticeDays),
  );
  const level = rule.levels.find(({ id }) => id === last?.levelId);
  return last && level?.noticeDays ? { day: last.day, workingDays: level.noticeDays } : null;
}
