import { namedShape, variantShape } from '../kernel/record-shape';
import type { LocalText } from '../kernel/local-text';
import type { RuleFault } from '../kernel/rule-fault';
import { joinTexts, say } from '../kernel/say';
import { listShape, type Shape } from '../kernel/shapes';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Candidate } from './candidate';
import type { ConditionKind } from './condition-kind';
import { ageCondition, type AgeCondition } from './kinds/age-condition';
import { fullModuleCondition, type FullModuleCondition } from './kinds/full-module-condition';
import { gradeCondition, type GradeCondition } from './kinds/grade-condition';
import { groupCondition, type GroupCondition } from './kinds/group-condition';
import { minimumCondition, type MinimumCondition } from './kinds/minimum-condition';
import { sexCondition, type SexCondition } from './kinds/sex-condition';
import { unitKindCondition, type UnitKindCondition } from './kinds/unit-kind-condition';

/** What must hold before a place, a title, a level or the next stage is given. */
export type Condition =
  | MinimumCondition
  | FullModuleCondition
  | AgeCondition
  | SexCondition
  | UnitKindCondition
  | GroupCondition
  | GradeCondition;

const KINDS: { readonly [Kind in Condition['kind']]: ConditionKind<Extract<Condition, { kind: Kind }>> } = {
  minimum: minimumCondition,
  'full-modules': fullModuleCondition,
  'age-at-most': ageCondition,
  sex: sexCondition,
  'unit-kind': unitKindCondition,
  group: groupCondition,
  grade: gradeCondition,
};

const kindOf = (condition: Condition): ConditionKind<Condition> =>
  KINDS[condition.kind] as ConditionKind<Condition>;

/** Several conditions, all of which must hold. */
export const conditionsShape: Shape = listShape(
  namedShape(
    'Condition',
    variantShape('kind', Object.fromEntries(Object.entries(KINDS).map(([kind, { shape }]) => [kind, shape]))),
    'What must hold before a place, a title, a level or the next stage is given.',
  ),
  50,
);

/** The first condition that does not hold of a candidate (ELI-1); undefined when all do. */
export function failedCondition(
  conditions: readonly Condition[],
  candidate: Candidate,
): Condition | undefined {
  return conditions.find((condition) => !kindOf(condition).holds(condition, candidate));
}

/** What keeps conditions from being legal (ELI-2). */
export function checkConditions(
  path: string,
  conditions: readonly Condition[],
  scheme: MarkingScheme | undefined,
): RuleFault[] {
  return conditions.flatMap((condition, index) =>
    kindOf(condition).faults(`${path}[${index}]`, condition, scheme),
  );
}

/** Conditions as one clause: "a and b". */
export function sayConditions(
  conditions: readonly Condition[],
  scheme: MarkingScheme | undefined,
): LocalText {
  return joinTexts(
    conditions.map((condition) => kindOf(condition).sentence(condition, scheme)),
    say('且', ' and '),
  );
}
