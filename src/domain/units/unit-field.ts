import type { Better } from '../combination/combination-kind';
import type { ModuleId, TradeId, UnitId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import type { UnitEffect } from '../ranking/status-effect';

/** One entry of a trade as its unit's result sees it. */
export interface UnitMember {
  readonly unitId: UnitId;
  /** Null without a place. */
  readonly place: number | null;
  readonly sharedBy: number;
  /** What it brings to a sum of places when it has no place. */
  readonly effect: UnitEffect;
  readonly hasStarted: boolean;
  readonly total: Ratio | null;
  readonly modules: ReadonlyMap<ModuleId, Ratio | null>;
  readonly awardIds: readonly string[];
}

export interface UnitTrade {
  readonly tradeId: TradeId;
  readonly better: Better;
  readonly members: readonly UnitMember[];
}

/** Everything unit results are computed from. */
export interface UnitField {
  readonly units: readonly { readonly id: UnitId; readonly headcount: number }[];
  readonly trades: readonly UnitTrade[];
}

/** One unit's members in one trade, best first. */
export interface TradeMembers {
  readonly trade: UnitTrade;
  readonly members: readonly UnitMember[];
}
