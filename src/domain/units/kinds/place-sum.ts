import { ratio } from '../../kernel/ratios';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { MICRO } from '../../kernel/points';
import type { TradeMembers, UnitMember } from '../unit-field';
import type { TradeShare, UnitResultKind } from '../unit-result-kind';

/**
 * The places of a unit's best member in each trade, added up; less is better (UNT-4). What its status says may
 * stand for the place, such as the number of entries and so much more; without an entry, so much more as `noEntry` says. Source: rules of the field 5.6.
 */
export interface PlaceSum {
  readonly kind: 'place-sum';
  readonly noEntry: number;
}

const ofPlace = (place: number, members: readonly UnitMember[]): TradeShare => ({
  points: ratio(BigInt(place) * BigInt(MICRO)),
  members,
});

/** What a member counts; null where her status leaves her out. */
const countOf = ({ place, effect }: UnitMember, field: number): number | null => {
  if (effect.kind === 'field-plus') return field + effect.plus;
  return effect.kind === 'place' ? (place ?? field) : null;
};

const shareOf = ({ noEntry }: PlaceSum, { trade, members }: TradeMembers): TradeShare => {
  const field = trade.members.length;
  if (members.length === 0) return ofPlace(field + noEntry, []);
  const counts = members.flatMap((member) => {
    const count = countOf(member, field);
    return count === null ? [] : [{ member, count }];
  });
  const [best] = counts.toSorted((a, b) => a.count - b.count);
  return best ? ofPlace(best.count, [best.member]) : { points: null, members: [] };
};

export const placeSum: UnitResultKind<PlaceSum> = {
  shape: recordShape({ kind: oneOfShape('place-sum'), noEntry: integerShape(0, 1000) }, {}, { noEntry: 1 }),
  faults: () => [],
  share: shareOf,
  better: () => 'lower',
  needsEveryTrade: () => false,
  sentence: ({ noEntry }) => {
    const [zh, en] = noEntry === 0 ? ['', ''] : [`加 ${noEntry} `, ` + ${noEntry}`];
    return say(
      `各工种最好名次之和，少者为优；无人参赛按参赛数${zh}计`,
      `the sum of the best places over the trades, less is better; without an entry the number of entries${en}`,
    );
  },
};
