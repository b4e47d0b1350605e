import { factorShape } from '../kernel/leaf-shapes';
import { namedShape, recordShape, variantShape } from '../kernel/record-shape';
import { listShape, oneOfShape, type Shape } from '../kernel/shapes';
import { carriedFromShape, weightedFromShape, type CarryOverKind } from './carry-over-kind';
import { add, type AddCarryOver } from './kinds/add';
import { restart, type RestartCarryOver } from './kinds/restart';
import { weighted, type WeightedCarryOver } from './kinds/weighted';

/** What earlier stages bring into this one. */
export type CarryOverRule = RestartCarryOver | AddCarryOver | WeightedCarryOver;

const KINDS: {
  readonly [Kind in CarryOverRule['kind']]: CarryOverKind<Extract<CarryOverRule, { kind: Kind }>>;
} = { restart, add, weighted };

/** Where nothing is said, every stage starts from zero. */
export const RESTART: RestartCarryOver = { kind: 'restart' };

/** What the rulebook knows of a carry-over's kind. */
export function carryOverKindOf(rule: CarryOverRule): CarryOverKind<CarryOverRule> {
  return KINDS[rule.kind] as CarryOverKind<CarryOverRule>;
}

export const carryOverShape: Shape = namedShape(
  'CarryOver',
  variantShape('kind', {
    restart: recordShape({ kind: oneOfShape('restart') }),
    add: recordShape({ kind: oneOfShape('add'), from: listShape(carriedFromShape, 20, 1) }),
    weighted: recordShape({
      kind: oneOfShape('weighted'),
      own: factorShape,
      from: listShape(weightedFromShape, 20, 1),
    }),
  }),
  'What earlier stages bring into this one.',
);
