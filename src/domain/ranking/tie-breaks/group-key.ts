import { groupNameShape } from '../../eligibility/kinds/group-condition';
import { recordShape } from '../../kernel/record-shape';
import { ratio } from '../../kernel/ratios';
import { say } from '../../kernel/say';
import { listShape, oneOfShape } from '../../kernel/shapes';
import type { TieBreakKind } from './tie-break-kind';

/** Members of named groups first, in the order of the groups. Source: rules of the field 1.2 [S17]. */
export interface GroupTieBreak {
  readonly key: 'group';
  readonly groups: readonly string[];
}

export const groupKey: TieBreakKind<GroupTieBreak> = {
  shape: recordShape({ key: oneOfShape('group'), groups: listShape(groupNameShape, 50, 1) }),
  faults: (path, { groups }) => (groups.length === 0 ? [{ path: `${path}.groups`, fault: 'empty' }] : []),
  keys: ({ groups }, { people }) => [
    {
      better: 'lower',
      valueOf: ({ entryId }) => {
        const own = people.get(entryId)?.groups ?? [];
        const at = groups.findIndex((group) => own.includes(group));
        return at < 0 ? null : ratio(at);
      },
    },
  ],
  sentence: ({ groups }) => say(`${groups.join('、')} 优先`, `${groups.join(', ')} first`),
};
