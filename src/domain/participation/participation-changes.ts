import type { TradeId, UnitId } from '../kernel/ids';
import { idShape } from '../kernel/leaf-shapes';
import { recordShape } from '../kernel/record-shape';
import { integerShape, listShape, nullOrShape } from '../kernel/shapes';

/** One number of preliminary entrants: how it stood, and how it is to stand. Null: none is reported. */
export interface ParticipationChange {
  readonly tradeId: TradeId;
  readonly unitId: UnitId;
  readonly expected: number | null;
  readonly entrants: number | null;
}

const count = nullOrShape(integerShape(0, 100_000_000));

/** Some numbers that change together (PTC-1). */
export const participationChangesShape = recordShape({
  changes: listShape(
    recordShape({ tradeId: idShape, unitId: idShape, expected: count, entrants: count }),
    5000,
    1,
  ),
});

/** How a number is found among others. */
export function participationKey(tradeId: TradeId, unitId: UnitId): string {
  return `${tradeId}\n${unitId}`;
}
