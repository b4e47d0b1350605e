import type { Better } from '../combination/combination-kind';
import type { LocalText } from '../kernel/local-text';
import type { Ratio } from '../kernel/ratio';
import type { RuleFault } from '../kernel/rule-fault';
import type { Shape } from '../kernel/shapes';
import type { TradeMembers, UnitMember } from './unit-field';

/** What one trade brings to a unit: its points, and the members they came from. Null points: nothing, and no result either. */
export interface TradeShare {
  readonly points: Ratio | null;
  readonly members: readonly UnitMember[];
}

/** One way of making a unit's result. One object, one file per kind. */
export interface UnitResultKind<Count> {
  readonly shape: Shape;
  readonly faults: (path: string, count: Count) => RuleFault[];
  readonly share: (count: Count, of: TradeMembers) => TradeShare;
  readonly better: (count: Count, ofTrades: Better) => Better;
  /** Whether a unit to which one trade brings nothing has no result: where less is better, nothing would help. */
  readonly needsEveryTrade: (ofTrades: Better) => boolean;
  readonly sentence: (count: Count) => LocalText;
}
