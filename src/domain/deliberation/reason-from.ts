import type { AwardRule } from '../award/award-rule';

/** From how many places on a reason is asked for: the strictest of a stage's titles (DLB-1); null where a jury decides nothing. */
export function reasonFromOf(awards: readonly Pick<AwardRule, 'id' | 'deliberation'>[]): number | null {
  const asked = awards.flatMap(({ deliberation }) => (deliberation ? [deliberation.reasonFrom] : []));
  return asked.length === 0 ? null : Math.min(...asked);
}
