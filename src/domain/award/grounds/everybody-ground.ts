import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { GroundKind } from './ground-kind';

/** Everybody with a place; conditions say who of them (AWD-8). */
export interface EverybodyGround {
  readonly kind: 'everybody';
}

export const everybodyGround: GroundKind<EverybodyGround> = {
  shape: recordShape({ kind: oneOfShape('everybody') }),
  faults: () => [],
  fits: () => () => true,
  sentence: () => say('所有有名次者', 'everybody with a place'),
};
