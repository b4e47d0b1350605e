import type { RankingRule } from './ranking-rule';
import type { Standing } from './standing';
import { statusEffectOf } from './status-effect';

/** How many have started (STA-4): no-shows never count where a share of the starters goes on or is honoured. */
export function startersOf(
  standings: readonly Standing[],
  { statuses }: Pick<RankingRule, 'statuses'>,
): number {
  return standings.filter(({ status, tally }) => {
    const { starts } = statusEffectOf(status, statuses);
    return starts === 'yes' || (starts === 'if-marked' && tally.marked > 0);
  }).length;
}
