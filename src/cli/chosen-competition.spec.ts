import type { CompetitionId } from '../domain/kernel/ids';
import { chosenCompetition } from './chosen-competition';

const [one, other, rehearsal] = ['one', 'other', 'rehearsal'].map((id) => id as CompetitionId) as [
  CompetitionId,
  CompetitionId,
  CompetitionId,
];
const real = { id: one, rehearsalOf: null };
const ofReal = { id: rehearsal, rehearsalOf: one };

describe('the competition a command is about', () => {
  it('[CLI-9] is the one named, or the only one there is', () => {
    expect(chosenCompetition([real, ofReal], undefined)).toBe(one);
    expect(chosenCompetition([real, ofReal], rehearsal)).toBe(rehearsal);
  });

  it('[CLI-9] otherwise the choice is told', () => {
    const several = [real, { id: other, rehearsalOf: null }, ofReal];
    expect(() => chosenCompetition(several, undefined)).toThrow(
      '有多项竞赛，请用 --competition 指定一项。Name one with --competition: one, other',
    );
    expect(() => chosenCompetition([], undefined)).toThrow('还没有竞赛。There is no competition yet.');
    expect(() => chosenCompetition(several, 'none' as CompetitionId)).toThrow(
      '没有竞赛 none。现有：one, other。There is no competition none. There is: one, other.',
    );
    expect(() => chosenCompetition([], one)).toThrow('没有竞赛 one。There is no competition one.');
  });
});
