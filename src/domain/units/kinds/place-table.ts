import { formatPoints } from '../../kernel/format-points';
import { pointsShape } from '../../kernel/leaf-shapes';
import type { Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import { addRatios, ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import type { RuleFault } from '../../kernel/rule-fault';
import { say } from '../../kernel/say';
import { listShape, oneOfShape } from '../../kernel/shapes';
import type { UnitMember } from '../unit-field';
import type { UnitResultKind } from '../unit-result-kind';

/** Points by a table of places (10-9-8-7-6-5-4-4-4-4, everybody else 1), added over all members (UNT-2). Source: rules of the field 2.3 [S65]. */
export interface PlaceTable {
  readonly kind: 'place-table';
  /** For places 1, 2, 3 … in order. */
  readonly points: readonly Points[];
  /** For every other member who has started. */
  readonly others: Points;
  /** Who shares a place gets what the place gets, or all of them the mean of the places they take up. */
  readonly shared: 'same' | 'mean';
}

const pointsAt = ({ points, others }: PlaceTable, place: number): Points => points[place - 1] ?? others;

const pointsOf = (table: PlaceTable, { place, sharedBy, hasStarted }: UnitMember): Ratio => {
  if (place === null) return ratio(hasStarted ? table.others : 0);
  if (table.shared === 'same') return ratio(pointsAt(table, place));
  const taken = Array.from({ length: sharedBy }, (_, index) => BigInt(pointsAt(table, place + index)));
  return ratio(
    taken.reduce((sum, points) => sum + points, 0n),
    sharedBy,
  );
};

/** No place is worth less than nothing, or more than the place before it. */
const tableFaults = (path: string, { points, others }: PlaceTable): RuleFault[] => {
  if (points.length === 0) return [{ path: `${path}.points`, fault: 'empty' }];
  return [...points, others].flatMap((value, index): RuleFault[] => {
    const at = index === points.length ? `${path}.others` : `${path}.points[${index}]`;
    if (value < 0) return [{ path: at, fault: 'out-of-range' }];
    const above = points[index - 1];
    return above !== undefined && value > above ? [{ path: at, fault: 'not-in-order' }] : [];
  });
};

export const placeTable: UnitResultKind<PlaceTable> = {
  shape: recordShape(
    {
      kind: oneOfShape('place-table'),
      points: listShape(pointsShape, 1000, 1),
      others: pointsShape,
      shared: oneOfShape('same', 'mean'),
    },
    {},
    { others: 0, shared: 'same' },
  ),
  faults: tableFaults,
  share: (table, { members }) => ({
    points: members.length === 0 ? null : members.map((one) => pointsOf(table, one)).reduce(addRatios),
    members,
  }),
  better: () => 'higher',
  needsEveryTrade: () => false,
  sentence: ({ points, others, shared }) => {
    const table = points.map((value) => formatPoints(value)).join('-');
    const [zh, en] =
      shared === 'same'
        ? ['并列者同得该名次分', 'those who share a place all get its points']
        : ['并列者平分所占名次分', 'those who share places get the mean of their points'];
    return say(
      `按名次计分 ${table}，其余参赛者 ${formatPoints(others)} 分，${zh}`,
      `points by place ${table}, everybody else ${formatPoints(others)}; ${en}`,
    );
  },
};
