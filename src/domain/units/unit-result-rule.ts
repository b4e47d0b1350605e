import type { TradeId } from '../kernel/ids';
import { idShape, localTextShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import { NAMED_BY_ID, namedShape, recordShape, variantShape } from '../kernel/record-shape';
import { integerShape, listShape, oneOfShape, type Shape } from '../kernel/shapes';
import { NO_CLAUSE } from '../kernel/say';
import { awardPoints, type AwardPoints } from './kinds/award-points';
import { membersSum, type MembersSum } from './kinds/members-sum';
import { placeSum, type PlaceSum } from './kinds/place-sum';
import { placeTable, type PlaceTable } from './kinds/place-table';
import { unitTieBreaksShape, type UnitTieBreak } from './tie-breaks/unit-tie-break';
import type { UnitResultKind } from './unit-result-kind';

/** What a unit's members bring to its result. */
export type UnitCount = MembersSum | PlaceTable | AwardPoints | PlaceSum;

/** One ranking of the units: over one trade, several, or all. */
export interface UnitResultRule {
  readonly id: string;
  readonly name: LocalText;
  /** The trades that count; all unless said otherwise. Trial trades are left out here. */
  readonly trades?: readonly TradeId[];
  readonly count: UnitCount;
  /** The sum is divided by the members that started, the trades the unit took part in, or its headcount. */
  readonly per?: 'members' | 'trades' | 'headcount';
  readonly tieBreaks: readonly UnitTieBreak[];
  readonly style: '1-1-3' | '1-1-2';
  /** Decimals of the printed result. */
  readonly decimals: number;
  readonly clause: LocalText;
}

const KINDS: { readonly [Kind in UnitCount['kind']]: UnitResultKind<Extract<UnitCount, { kind: Kind }>> } = {
  'members-sum': membersSum,
  'place-table': placeTable,
  'award-points': awardPoints,
  'place-sum': placeSum,
};

/** What the rulebook knows of a unit result's kind. */
export function unitResultKindOf(count: UnitCount): UnitResultKind<UnitCount> {
  return KINDS[count.kind] as UnitResultKind<UnitCount>;
}

export const unitResultRuleShape: Shape = namedShape(
  'UnitResultRule',
  recordShape(
    {
      id: idShape,
      name: localTextShape,
      count: variantShape(
        'kind',
        Object.fromEntries(Object.entries(KINDS).map(([kind, { shape }]) => [kind, shape])),
      ),
      tieBreaks: unitTieBreaksShape,
      style: oneOfShape('1-1-3', '1-1-2'),
      decimals: integerShape(0),
      clause: localTextShape,
    },
    { trades: listShape(idShape, 1000, 1), per: oneOfShape('members', 'trades', 'headcount') },
    { ...NAMED_BY_ID, tieBreaks: [], style: '1-1-3', decimals: 2, clause: NO_CLAUSE },
  ),
  'One ranking of the units.',
);

export const unitResultRulesShape: Shape = listShape(unitResultRuleShape, 50, 1);
