import { isAtLeast } from '../kernel/is-at-least';
import type { ContestantId } from '../kernel/ids';
import type { AwardRule } from './award-rule';
import type { HonourCandidate } from './honour-candidate';

export interface ConferredAward {
  readonly contestantId: ContestantId;
  readonly ruleId: string;
}

/**
 * The titles of one trade's published result (AWD-1 … AWD-4): of the rows with one group the first whose places and least total
 * fit holds. Everybody who shares a place gets what the place gets. Order: as the candidates came, then as the rows stand.
 */
export function conferAwards(
  candidates: readonly HonourCandidate[],
  rules: readonly AwardRule[],
): ConferredAward[] {
  return candidates.flatMap(({ contestantId, place, exactTotal }) => {
    const groups = new Set<string>();
    const awards: ConferredAward[] = [];
    for (const { id: ruleId, group, fromPlace, toPlace, minimumTotal } of rules) {
      if (groups.has(group) || place < fromPlace || place > toPlace) continue;
      if (!isAtLeast(exactTotal, minimumTotal)) continue;
      groups.add(group);
      awards.push({ contestantId, ruleId });
    }
    return awards;
  });
}
