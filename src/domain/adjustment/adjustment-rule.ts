import type { AdjustmentId, ModuleId } from '../kernel/ids';
import { factorShape, idShape, localTextShape, pointsShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import type { Points } from '../kernel/points';
import { NAMED_BY_ID, namedShape, recordShape, variantShape } from '../kernel/record-shape';
import { integerShape, listShape, oneOfShape, type Shape } from '../kernel/shapes';
import { NO_CLAUSE } from '../kernel/say';

/** What a penalty takes off, or a bonus adds, each time it is given. */
export type AdjustmentAmount =
  | { readonly kind: 'points'; readonly points: Points }
  /** A share, in millionths, of what it is taken off from. */
  | { readonly kind: 'percent'; readonly percent: number };

/** A penalty (违纪扣分) or bonus (加分) that the scheme knows, with its clause. */
export interface AdjustmentRule {
  readonly id: AdjustmentId;
  readonly name: LocalText;
  readonly kind: 'penalty' | 'bonus';
  readonly amount: AdjustmentAmount;
  /** How often it can be given to one entry; as often as it happens unless said otherwise. */
  readonly most?: number;
  /** Changes this module's value; the total unless said otherwise. */
  readonly moduleId?: ModuleId;
  readonly clause: LocalText;
}

/** All penalties and bonuses of a scheme. */
export interface AdjustmentRules {
  /** Whether penalties stop at zero, or may bring a total below it. */
  readonly floor: 'zero' | 'none';
  readonly rules: readonly AdjustmentRule[];
}

export const adjustmentRulesShape: Shape = namedShape(
  'Adjustments',
  recordShape(
    {
      floor: oneOfShape('zero', 'none'),
      rules: listShape(
        recordShape(
          {
            id: idShape,
            name: localTextShape,
            kind: oneOfShape('penalty', 'bonus'),
            amount: variantShape('kind', {
              points: recordShape({ kind: oneOfShape('points'), points: pointsShape }),
              percent: recordShape({ kind: oneOfShape('percent'), percent: factorShape }),
            }),
            clause: localTextShape,
          },
          { most: integerShape(1, 1000), moduleId: idShape },
          { ...NAMED_BY_ID, clause: NO_CLAUSE },
        ),
        200,
      ),
    },
    {},
    { floor: 'zero' },
  ),
  'Penalties and bonuses, each with its clause.',
);
