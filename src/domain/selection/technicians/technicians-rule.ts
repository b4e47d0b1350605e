import { idShape, localTextShape, pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import { NAMED_BY_ID, recordShape } from '../../kernel/record-shape';
import { NO_CLAUSE } from '../../kernel/say';
import { integerShape, listShape, oneOfShape, type Shape } from '../../kernel/shapes';
import type { Grade } from '../../promotion/ladder';
import type { StageRules } from '../../stage-rules/stage-rules';
import { stageRulesShape } from '../../stage-rules/stage-rules-shape';

/** What somebody must bring before the panel looks at her. */
export interface Prerequisites {
  /** At least this level, after the promotions of this competition. */
  readonly grade?: Grade;
  /** Works at a front-line post. */
  readonly frontLine?: true;
  /** So many places up to `toPlace` in competitions of the last so many years, this one included. */
  readonly contest?: { readonly years: number; readonly toPlace: number; readonly least: number };
}

/** How many at most: in all, of one unit, of the units under one county or sector, of one occupation, of one year over all selections. */
export interface SelectionCaps {
  readonly total?: number;
  readonly perUnit?: number;
  readonly perParent?: number;
  readonly perOccupation?: number;
  readonly perYear?: number;
}

/** How the chief technicians (首席技工) of a competition are chosen: a post for a term, not a place. */
export interface TechniciansRule {
  readonly kind: 'chief-technicians';
  readonly id: string;
  readonly name: LocalText;
  /** Whoever holds one of these titles is a candidate. */
  readonly awards: readonly string[];
  /** Who else may name candidates. */
  readonly nominators: readonly ('unit' | 'committee')[];
  readonly prerequisites: Prerequisites;
  /** The rules of the stage in which the panel marks the candidates. */
  readonly review: StageRules;
  /** A smaller score is not enough. */
  readonly leastScore?: Points;
  readonly caps: SelectionCaps;
  readonly years: number;
  readonly stipend?: { readonly amount: Points; readonly text: LocalText };
  /** So many days before a term ends it is called to mind. */
  readonly remindDays: number;
  readonly clause: LocalText;
}

const most = integerShape(1, 10_000);

export const techniciansRuleShape: Shape = recordShape(
  {
    kind: oneOfShape('chief-technicians'),
    id: idShape,
    name: localTextShape,
    awards: listShape(idShape, 100),
    nominators: listShape(oneOfShape('unit', 'committee'), 2),
    prerequisites: recordShape(
      {},
      {
        grade: integerShape(-1, 6),
        frontLine: oneOfShape(true),
        contest: recordShape({
          years: integerShape(1, 50),
          toPlace: integerShape(1, 1000),
          least: integerShape(1, 100),
        }),
      },
    ),
    review: stageRulesShape,
    caps: recordShape(
      {},
      { total: most, perUnit: most, perParent: most, perOccupation: most, perYear: most },
    ),
    years: integerShape(1, 50),
    remindDays: integerShape(0, 3660),
    clause: localTextShape,
  },
  { leastScore: pointsShape, stipend: recordShape({ amount: pointsShape, text: localTextShape }) },
  {
    ...NAMED_BY_ID,
    nominators: [],
    prerequisites: {},
    caps: {},
    years: 4,
    remindDays: 90,
    clause: NO_CLAUSE,
  },
);
