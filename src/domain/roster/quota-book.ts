import type { TradeId, UnitId } from '../kernel/ids';
import type { EntryRules, Quota } from '../registration/entry-rules';
import { placeInQuota, quotaOf } from '../registration/place-in-quota';

/** How many a unit has in a trade: with a place, and waiting. */
export interface QuotaCount {
  readonly unitId: UnitId;
  readonly tradeId: TradeId;
  readonly places: number;
  readonly reserves: number;
}

/** The trades in which a quota limits any unit; in the others nobody needs to count. */
export function limitedTrades(rulesByTrade: ReadonlyMap<TradeId, EntryRules>): TradeId[] {
  const isLimited = ({ quota, unitQuotas = [] }: EntryRules): boolean =>
    quota !== undefined || unitQuotas.length > 0;
  return [...rulesByTrade].filter(([, rules]) => isLimited(rules)).map(([tradeId]) => tradeId);
}

/** Gives out the places that units have in trades, one after the other (IMP-5): first places, then reserves, then no more. */
export class QuotaBook {
  private readonly counts = new Map<string, { places: number; reserves: number }>();

  constructor(
    private readonly rulesByTrade: ReadonlyMap<TradeId, EntryRules>,
    taken: readonly QuotaCount[],
  ) {
    for (const { unitId, tradeId, places, reserves } of taken)
      this.counts.set(`${unitId} ${tradeId}`, { places, reserves });
  }

  /** @returns the quota when it and its reserves are taken */
  take(unitId: UnitId, tradeId: TradeId): 'place' | 'reserve' | Quota {
    const quota = quotaOf(this.rulesByTrade.get(tradeId), unitId);
    if (!quota) return 'place';
    const key = `${unitId} ${tradeId}`;
    const count = this.counts.get(key) ?? { places: 0, reserves: 0 };
    this.counts.set(key, count);
    const place = placeInQuota(quota, count);
    if (place === 'full') return quota;
    count[place === 'place' ? 'places' : 'reserves'] += 1;
    return place;
  }

  /** Whether there are more than this book gave out: somebody registered beside it, where a quota limits. */
  isExceededBy(counts: readonly QuotaCount[]): boolean {
    return counts.some(({ unitId, tradeId, places, reserves }) => {
      const known = this.counts.get(`${unitId} ${tradeId}`);
      const isLimited = quotaOf(this.rulesByTrade.get(tradeId), unitId) !== undefined;
      return isLimited && known !== undefined && (places > known.places || reserves > known.reserves);
    });
  }
}
