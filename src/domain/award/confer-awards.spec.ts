import { points, text } from '../../../test/rules/builders';
import type { ContestantId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { AwardRule } from './award-rule';
import { conferAwards } from './confer-awards';
import type { HonourCandidate } from './honour-candidate';

const row = (id: string, fromPlace: number, toPlace: number, more: Partial<AwardRule> = {}): AwardRule => ({
  id,
  title: text(id),
  group: 'title',
  fromPlace,
  toPlace,
  clause: text('clause'),
  ...more,
});
/** "c1 1 90": contestant, place, total in points. */
const candidates = (...lines: readonly string[]): HonourCandidate[] =>
  lines.map((line) => {
    const [id, place, total] = line.split(' ');
    return {
      contestantId: id as ContestantId,
      place: Number(place),
      sharedBy: 1,
      exactTotal: ratio(points(total!)),
      grade: null,
    };
  });
const confer = (rules: readonly AwardRule[], ...lines: readonly string[]): string[] =>
  conferAwards(candidates(...lines), rules).map(({ contestantId, ruleId }) => `${contestantId} ${ruleId}`);

const CHAMPION = row('champion', 1, 1);
const EXPERT = row('expert', 2, 11, { minimumTotal: points('80') });

describe('conferAwards', () => {
  it('[AWD-2] a shared first place makes two champions', () => {
    expect(confer([CHAMPION, EXPERT], 'c1 1 95', 'c2 1 95', 'c3 3 90')).toEqual([
      'c1 champion',
      'c2 champion',
      'c3 expert',
    ]);
  });

  it('[AWD-3][AWD-4] below the least total there is no title and nobody moves up', () => {
    expect(confer([CHAMPION, EXPERT], 'c1 1 75', 'c10 10 80', 'c11 11 79.999999', 'c12 12 79')).toEqual([
      'c1 champion',
      'c10 expert',
    ]);
  });

  it('[AWD-1] one of a group, and one of every group', () => {
    const medal = row('medal', 1, 3, { group: 'medal' });
    const wide = row('expert-too', 1, 11);
    expect(confer([CHAMPION, wide, medal], 'c1 1 95', 'c2 2 90')).toEqual([
      'c1 champion',
      'c1 medal',
      'c2 expert-too',
      'c2 medal',
    ]);
    const strict = row('with-honours', 1, 1, { minimumTotal: points('99') });
    expect(confer([strict, CHAMPION], 'c1 1 95')).toEqual(['c1 champion']);
  });
});
