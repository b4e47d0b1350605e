import { addRatios, ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import type { UnitResultKind } from '../unit-result-kind';

/** The totals of a unit's best so many members of each trade, added up (UNT-1). Source: rules of the field 2.3 [S4]. */
export interface MembersSum {
  readonly kind: 'members-sum';
  /** How many count; 0 counts all. */
  readonly best: number;
  /** With fewer results than this the unit has nothing from the trade. */
  readonly least: number;
}

export const membersSum: UnitResultKind<MembersSum> = {
  shape: recordShape(
    { kind: oneOfShape('members-sum'), best: integerShape(0), least: integerShape(0) },
    {},
    { best: 0, least: 0 },
  ),
  faults: () => [],
  share: ({ best, least }, { members }) => {
    const finished = members.filter(({ total }) => total !== null);
    const counted = best === 0 ? finished : finished.slice(0, best);
    if (finished.length < least) return { points: null, members: [] };
    const points = counted.flatMap(({ total }) => total ?? []).reduce(addRatios, ratio(0));
    return { points: counted.length === 0 ? null : points, members: counted };
  },
  better: (_count, ofTrades) => ofTrades,
  needsEveryTrade: (ofTrades) => ofTrades === 'lower',
  sentence: ({ best, least }) => {
    const few = least > 0 ? say(`，少于 ${least} 人不计`, `, none with fewer than ${least}`) : say('', '');
    return best === 0
      ? say(`全体队员成绩之和${few.zh}`, `the sum of all members${few.en}`)
      : say(`成绩最好的 ${best} 名队员之和${few.zh}`, `the sum of the best ${best} members${few.en}`);
  },
};
