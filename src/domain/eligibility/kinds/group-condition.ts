import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { listShape, oneOfShape, textShape } from '../../kernel/shapes';
import type { ConditionKind } from '../condition-kind';

/** In one of these groups, or in none of them: students, former champions, managers. Source: rules of the field 6.10. */
export interface GroupCondition {
  readonly kind: 'group';
  readonly groups: readonly string[];
  readonly is: 'in' | 'not-in';
}

export const groupNameShape = textShape(1, 64);

export const groupCondition: ConditionKind<GroupCondition> = {
  shape: recordShape({
    kind: oneOfShape('group'),
    groups: listShape(groupNameShape, 50, 1),
    is: oneOfShape('in', 'not-in'),
  }),
  faults: (path, { groups }) => (groups.length === 0 ? [{ path: `${path}.groups`, fault: 'empty' }] : []),
  holds: ({ groups, is }, { person }) =>
    person !== null && person.groups.some((group) => groups.includes(group)) === (is === 'in'),
  sentence: ({ groups, is }) => {
    const names = groups.join(', ');
    return is === 'in' ? say(`属于 ${names}`, `in ${names}`) : say(`不属于 ${names}`, `not in ${names}`);
  },
};
