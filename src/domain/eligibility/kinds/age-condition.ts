import { dayShape } from '../../kernel/leaf-shapes';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import type { ConditionKind } from '../condition-kind';

/** At most so many years old on a day: whoever has not yet had the next birthday. Source: rules of the field 2.3 (≤ 35 [S51]). */
export interface AgeCondition {
  readonly kind: 'age-at-most';
  readonly years: number;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** Full years on a day, both as YYYY-MM-DD. */
const ageOn = (birthDate: string, on: string): number => {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

export const ageCondition: ConditionKind<AgeCondition> = {
  shape: recordShape({ kind: oneOfShape('age-at-most'), years: integerShape(0), on: dayShape }),
  faults: (path, { years }) =>
    years >= 1 && years <= 150 ? [] : [{ path: `${path}.years`, fault: 'out-of-range' }],
  holds: ({ years, on }, { person }) => person !== null && ageOn(person.birthDate, on) <= years,
  sentence: ({ years, on }) => say(`${on} 时不超过 ${years} 周岁`, `at most ${years} years old on ${on}`),
};
