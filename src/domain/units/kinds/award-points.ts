import { formatPoints } from '../../kernel/format-points';
import { pointsShape, idShape } from '../../kernel/leaf-shapes';
import type { Points } from '../../kernel/points';
import { addRatios, ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import { joinTexts, LISTED, say } from '../../kernel/say';
import { listShape, oneOfShape } from '../../kernel/shapes';
import type { UnitMember } from '../unit-field';
import type { UnitResultKind } from '../unit-result-kind';

/** Points for the awards of a unit's members (gold 4, silver 3, bronze 2, medallion 1), added up (UNT-3). Source: rules of the field 3 [S90], 2.3 [S66]. */
export interface AwardPoints {
  readonly kind: 'award-points';
  /** By the ids of award rows; who has several gets the points of each. */
  readonly points: readonly { readonly awardId: string; readonly points: Points }[];
}

const pointsOf = ({ points }: AwardPoints, { awardIds }: UnitMember): bigint =>
  points.reduce((sum, row) => (awardIds.includes(row.awardId) ? sum + BigInt(row.points) : sum), 0n);

export const awardPoints: UnitResultKind<AwardPoints> = {
  shape: recordShape({
    kind: oneOfShape('award-points'),
    points: listShape(recordShape({ awardId: idShape, points: pointsShape }), 100, 1),
  }),
  faults: (path, { points }) => {
    if (points.length === 0) return [{ path: `${path}.points`, fault: 'empty' }];
    const ids = points.map(({ awardId }) => awardId);
    return points.flatMap(({ awardId, points: value }, index) => [
      ...(value < 0 ? [{ path: `${path}.points[${index}].points`, fault: 'out-of-range' as const }] : []),
      ...(ids.indexOf(awardId) < index
        ? [{ path: `${path}.points[${index}].awardId`, fault: 'duplicate' as const }]
        : []),
    ]);
  },
  share: (count, { members }) => ({
    points: members.length === 0 ? null : members.map((one) => ratio(pointsOf(count, one))).reduce(addRatios),
    members: members.filter((one) => pointsOf(count, one) > 0n),
  }),
  better: () => 'higher',
  needsEveryTrade: () => false,
  sentence: ({ points }) => {
    const rows = joinTexts(
      points.map(({ awardId, points: value }) =>
        say(`${awardId} ${formatPoints(value)} 分`, `${awardId} ${formatPoints(value)}`),
      ),
      LISTED,
    );
    return say(`按获奖计分：${rows.zh}`, `points for awards: ${rows.en}`);
  },
};
