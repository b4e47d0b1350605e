import { recordShape } from '../../kernel/record-shape';
import { say, sayMany } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { ladderOf } from '../ladder';
import type { GrantKind } from './grant-kind';

/** So many levels above the present one (PRO-5). Source: rules of the field 0 (the yearbook's "one level"). */
export interface StepGrant {
  readonly kind: 'step';
  readonly by: number;
}

export const stepGrant: GrantKind<StepGrant> = {
  shape: recordShape({ kind: oneOfShape('step'), by: integerShape(-9, 9) }),
  faults: (path, { by }, ladder) => {
    if (by < 0) return [{ path: `${path}.by`, fault: 'lower-grade' }];
    return by >= 1 && by <= ladderOf(ladder).length ? [] : [{ path: `${path}.by`, fault: 'out-of-range' }];
  },
  raise: ({ by }, step, ladder) =>
    step >= ladderOf(ladder).length ? 'at-top' : Math.min(step + by, ladderOf(ladder).length),
  sentence: ({ by }) => say(`在现等级上晋升 ${by} 级`, `${sayMany(by, 'level')} up`),
};
