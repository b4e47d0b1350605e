import { groundShape, type Ground } from '../award/grounds/ground';
import { conditionsShape, type Condition } from '../eligibility/condition';
import { groupNameShape } from '../eligibility/kinds/group-condition';
import { idShape, localTextShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import { NAMED_BY_ID, namedShape, recordShape } from '../kernel/record-shape';
import { integerShape, listShape, oneOfShape, type Shape } from '../kernel/shapes';
import { NO_CLAUSE } from '../kernel/say';
import { grantShape, type Grant } from './grants/grant';
import type { Grade, LadderKind } from './ladder';

/** One row: places, share or pass × present level → new level. The first row that fits a person is the one that holds. */
export interface PromotionRow {
  readonly id: string;
  readonly name: LocalText;
  readonly ground: Ground;
  /** Whom the row is meant for (levels, groups), and what she must have reached (points). */
  readonly conditions: readonly Condition[];
  readonly grant: Grant;
  /** Nobody rises above this level by the row. */
  readonly cap?: Grade;
  /** Nobody rises further than this by the row. */
  readonly largestJump?: number;
  /** Members of these groups end so many levels lower (students, 天津). */
  readonly lower?: { readonly groups: readonly string[]; readonly by: number };
  /** Only with the number of the present certificate. */
  readonly needsCertificate?: true;
  /** Who has to approve it. */
  readonly approver?: LocalText;
  readonly clause: LocalText;
}

/** All rows of a stage, on one ladder. */
export interface PromotionRules {
  readonly ladder: LadderKind;
  /** Whoever was promoted by a competition of the same year already is not promoted again. */
  readonly oncePerYear: boolean;
  readonly rows: readonly PromotionRow[];
}

const rowShape = namedShape(
  'PromotionRow',
  recordShape(
    {
      id: idShape,
      name: localTextShape,
      ground: groundShape,
      conditions: conditionsShape,
      grant: grantShape,
      clause: localTextShape,
    },
    {
      cap: integerShape(-1, 6),
      largestJump: integerShape(0),
      lower: recordShape({ groups: listShape(groupNameShape, 50, 1), by: integerShape(0) }),
      needsCertificate: oneOfShape(true),
      approver: localTextShape,
    },
    { ...NAMED_BY_ID, conditions: [], clause: NO_CLAUSE },
  ),
  'Places or a share, the present level, and the new one.',
);

export const promotionRulesShape: Shape = namedShape(
  'PromotionRules',
  recordShape(
    {
      ladder: oneOfShape('five-level', 'eight-level'),
      oncePerYear: oneOfShape(true, false),
      rows: listShape(rowShape, 100),
    },
    {},
    { ladder: 'five-level', oncePerYear: false, rows: [] },
  ),
  'All promotions of a stage, on one ladder.',
);
