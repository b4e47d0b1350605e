import { deliberationRuleShape, type DeliberationRule } from '../deliberation/deliberation';
import { conditionsShape, type Condition } from '../eligibility/condition';
import { idShape, localTextShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import { namedShape, recordShape } from '../kernel/record-shape';
import { integerShape, listShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';
import { NO_CLAUSE } from '../kernel/say';
import { groundShape, type Ground } from './grounds/ground';
import { prizeRuleShape, type PrizeRule } from './prize-rule';

/** One row of the titles a competition confers in each trade. The first row of a group that fits a person is the one that holds. */
export interface AwardRule {
  readonly id: string;
  readonly title: LocalText;
  /** Of the rows with one group, a person gets at most one. */
  readonly group: string;
  readonly ground: Ground;
  readonly conditions: readonly Condition[];
  /** At most so many people, best first. */
  readonly most?: number;
  /** Whether people who share the last place within a limit all get the title, or none of them. */
  readonly tiesAtEnd: 'all-in' | 'all-out';
  /** With fewer starters the title is not conferred. */
  readonly minimumField?: number;
  /** Whether the next in order move up when a title is struck, or it stays with nobody. */
  readonly onStrike: 'move-up' | 'stay-empty';
  /** A jury puts people in order for this title (DLB-1); absent: their points do. */
  readonly deliberation?: DeliberationRule;
  /** Absent: no money comes with it. */
  readonly prize?: PrizeRule;
  /** The paragraph of the regulation it comes from, as printed beside the award. */
  readonly clause: LocalText;
}

export const awardRulesShape: Shape = listShape(
  namedShape(
    'AwardRule',
    recordShape(
      {
        id: idShape,
        title: localTextShape,
        group: textShape(0, 64),
        ground: groundShape,
        conditions: conditionsShape,
        tiesAtEnd: oneOfShape('all-in', 'all-out'),
        onStrike: oneOfShape('move-up', 'stay-empty'),
        clause: localTextShape,
      },
      {
        most: integerShape(0),
        minimumField: integerShape(0),
        deliberation: deliberationRuleShape,
        prize: prizeRuleShape,
      },
      {
        title: ({ id }: Record<string, unknown>) => id,
        group: 'title',
        conditions: [],
        tiesAtEnd: 'all-in',
        onStrike: 'stay-empty',
        clause: NO_CLAUSE,
      },
    ),
    'One title and who gets it.',
  ),
  100,
);
