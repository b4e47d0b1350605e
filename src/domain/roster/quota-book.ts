import type { TradeId, UnitId } from '../kernel/ids';
import type { EntryRules, Quota } from '../registration/entry-rules';

/** How many a unit has in a trade: with a place, and waiting. */
export interface QuotaCount {
  readonly unitId: UnitId;
  readonly tradeId: TradeId;
  readonly places: number;
  readonly reserves: number;
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
    const quota = this.quotaOf(unitId, tradeId);
    const key = `${unitId} ${tradeId}`;
    const count = this.counts.get(key) ?? { places: 0, reserves: 0 };
    this.counts.set(key, count);
    if (!quota || count.places < quota.places) {
      count.places += 1;
      return 'place';
    }
    if (count.reserves >= quota.reserves) return quota;
    count.reserves += 1;
    return 'reserve';
  }

  private quotaOf(unitId: UnitId, tradeId: TradeId): Quota | undefined {
    const rules = this.rulesByTrade.get(tradeId);
    return rules?.unitQuotas?.find((one) => one.unitId === unitId) ?? rules?.quota;
  }
}
