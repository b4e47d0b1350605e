import type { UnitId } from '../kernel/ids';
import type { EntryRules, Quota } from './entry-rules';

/** How many of a unit's registrations for a trade stand, and as what. */
export interface TakenPlaces {
  readonly places: number;
  readonly reserves: number;
}

/** What a unit may send to a trade: its own quota, or the one for all; undefined: as many as come. */
export function quotaOf(rules: EntryRules | undefined, unitId: UnitId): Quota | undefined {
  return rules?.unitQuotas?.find((own) => own.unitId === unitId) ?? rules?.quota;
}

/** What the next registration of a unit gets (RGS-2): a place, a reserve's, or none when both are full. */
export function placeInQuota(quota: Quota | undefined, taken: TakenPlaces): 'place' | 'reserve' | 'full' {
  if (!quota || taken.places < quota.places) return 'place';
  return taken.reserves < quota.reserves ? 'reserve' : 'full';
}
