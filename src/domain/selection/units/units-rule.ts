import { dayShape, factorShape, idShape, localTextShape, pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import { NAMED_BY_ID, recordShape, variantShape } from '../../kernel/record-shape';
import { NO_CLAUSE } from '../../kernel/say';
import { integerShape, listShape, oneOfShape, type Shape } from '../../kernel/shapes';
import { unitResultRuleShape, type UnitResultRule } from '../../units/unit-result-rule';
import { titleCountsShape, type TitleCount } from '../title-count';

/** One line of the sheet by which a unit's organization is judged. */
export interface ChecklistItem {
  readonly id: string;
  readonly name: LocalText;
  /** The most it can bring; 0 for one that only excludes. */
  readonly points: Points;
  /** Whoever fails it gets no title, whatever the sum (一票否决). */
  readonly isVeto: boolean;
}

/** What a unit's sum is made of. */
export type UnitPart =
  | {
      readonly kind: 'points';
      readonly ranking: UnitResultRule;
      readonly weight: number;
      /** The best unit's points count as so many, the others' in proportion; absent: as they are. */
      readonly bestGets?: Points;
    }
  | {
      readonly kind: 'checklist';
      readonly items: readonly ChecklistItem[];
      readonly weight: number;
      /** The last day on which units enter their own sheet; absent: the desk enters everything. */
      readonly ownUntil?: string;
    }
  | {
      readonly kind: 'participation';
      /** The rate that earns everything, in millionths. */
      readonly target: number;
      readonly points: Points;
      readonly weight: number;
    };

export type UnitPartKind = UnitPart['kind'];

/** How the excellent organizing units (优秀组织单位) of a competition are chosen. */
export interface UnitsRule {
  readonly kind: 'excellent-units';
  readonly id: string;
  readonly name: LocalText;
  /** Each kind at most once. */
  readonly parts: readonly UnitPart[];
  /** In the order of the places: the first so many get the first title. */
  readonly titles: readonly TitleCount[];
  /** Whether a unit that won no points in the trades can get a title. */
  readonly withoutPoints: 'out' | 'in';
  /** A smaller sum gets no title. */
  readonly least?: Points;
  /** What separates equal sums, in order; the points by the keys of their own ranking. */
  readonly tieBreaks: readonly UnitPartKind[];
  readonly decimals: number;
  readonly clause: LocalText;
}

const KINDS = ['points', 'checklist', 'participation'] as const;
const item = recordShape(
  { id: idShape, name: localTextShape, points: pointsShape, isVeto: oneOfShape(true, false) },
  {},
  { ...NAMED_BY_ID, points: 0, isVeto: false },
);
const part = variantShape('kind', {
  points: recordShape(
    { kind: oneOfShape('points'), ranking: unitResultRuleShape, weight: factorShape },
    { bestGets: pointsShape },
    { weight: 1 },
  ),
  checklist: recordShape(
    { kind: oneOfShape('checklist'), items: listShape(item, 100, 1), weight: factorShape },
    { ownUntil: dayShape },
    { weight: 1 },
  ),
  participation: recordShape(
    { kind: oneOfShape('participation'), target: factorShape, points: pointsShape, weight: factorShape },
    {},
    { weight: 1 },
  ),
});

export const unitsRuleShape: Shape = recordShape(
  {
    kind: oneOfShape('excellent-units'),
    id: idShape,
    name: localTextShape,
    parts: listShape(part, 3, 1),
    titles: titleCountsShape,
    withoutPoints: oneOfShape('out', 'in'),
    tieBreaks: listShape(oneOfShape(...KINDS), 3),
    decimals: integerShape(0, 6),
    clause: localTextShape,
  },
  { least: pointsShape },
  { ...NAMED_BY_ID, withoutPoints: 'out', tieBreaks: [], decimals: 2, clause: NO_CLAUSE },
);
