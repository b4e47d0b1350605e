import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { ConditionKind } from '../condition-kind';

/** Only women, or only men. Source: rules of the field 2.3 (巾帼建功标兵 [S51]). */
export interface SexCondition {
  readonly kind: 'sex';
  readonly sex: 'male' | 'female';
}

export const sexCondition: ConditionKind<SexCondition> = {
  shape: recordShape({ kind: oneOfShape('sex'), sex: oneOfShape('male', 'female') }),
  faults: () => [],
  holds: ({ sex }, { person }) => person?.sex === sex,
  sentence: ({ sex }) => (sex === 'female' ? say('限女性', 'women only') : say('限男性', 'men only')),
};
