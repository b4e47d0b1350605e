import type { StageId } from '../kernel/ids';
import { factorShape, idShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import type { Ratio } from '../kernel/ratio';
import { recordShape } from '../kernel/record-shape';
import type { RuleFault } from '../kernel/rule-fault';
import { joinTexts, LISTED, say } from '../kernel/say';
import { oneOfShape } from '../kernel/shapes';
import type { Carry } from '../tally/tally-entry';

/** Points of one person in an earlier stage: of that stage alone, and with what was carried into it. */
export interface EarlierPoints {
  readonly own: Ratio | null;
  readonly total: Ratio | null;
}

/** Where points are carried from, and which of the two. */
export interface CarriedFrom {
  readonly stageId: StageId;
  readonly of: keyof EarlierPoints;
}

/** One kind of carry-over. One object, one file per kind. */
export interface CarryOverKind<Rule> {
  readonly faults: (path: string, rule: Rule) => RuleFault[];
  readonly stageIds: (rule: Rule) => readonly StageId[];
  /** What is carried for one person; undefined where the stage starts from zero. */
  readonly carry: (
    rule: Rule,
    pointsIn: (stageId: StageId) => EarlierPoints | undefined,
  ) => Carry | undefined;
  readonly sentence: (rule: Rule) => LocalText;
}

export const carriedFromMembers = { stageId: idShape, of: oneOfShape('own', 'total') };
export const carriedFromShape = recordShape(carriedFromMembers, {}, { of: 'own' });
export const weightedFromShape = recordShape(
  { ...carriedFromMembers, weight: factorShape },
  {},
  { of: 'own' },
);

/** The stages points come from, as a list. */
export function sayStages(from: readonly CarriedFrom[]): LocalText {
  return joinTexts(
    from.map(({ stageId, of }) =>
      of === 'own'
        ? say(`阶段 ${stageId} 的成绩`, `the points of stage ${stageId}`)
        : say(`至阶段 ${stageId} 的累计成绩`, `the total after stage ${stageId}`),
    ),
    LISTED,
  );
}
