import { isAtLeast } from '../kernel/is-at-least';
import type { Standing } from '../ranking/standing';
import type { AdvancementRule } from './advancement-rule';

export interface Advancement {
  readonly advancing: readonly Standing[];
  /** Next in line, best first. */
  readonly reserves: readonly Standing[];
}

/**
 * Who goes on (ADV-1 … ADV-5). A tie across the cut lets all in or leaves all out, as the rule says; nobody below the least
 * total goes on or is a reserve. Those who share the last reserve's place are reserves too.
 * Source: rules of the field 1.2 [S21], 4 [S98].
 * @param standings as `rankEntries` returns them
 */
export function advanceEntries(standings: readonly Standing[], rule: AdvancementRule): Advancement {
  const advancing: Standing[] = [];
  const next: Standing[] = [];
  for (const standing of standings) {
    const { place, sharedBy, tally } = standing;
    if (place === null || tally.total === null || !isAtLeast(tally.total, rule.minimumTotal)) continue;
    const lastPlace = rule.tiesAtCut === 'all-in' ? place : place + sharedBy - 1;
    (lastPlace <= rule.topPlaces ? advancing : next).push(standing);
  }
  const last = next[rule.reserves - 1]?.place ?? null;
  const reserves = next.filter(
    ({ place }, index) => index < rule.reserves || (last !== null && place === last),
  );
  return { advancing, reserves };
}
