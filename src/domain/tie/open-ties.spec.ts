import {
  aspectOf,
  moduleOf,
  PERSON,
  PLAIN_RANKING,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
  text,
} from '../../../test/rules/builders';
import type { AdvancementRule } from '../advancement/advancement-rule';
import type { AwardRule } from '../award/award-rule';
import type { ContestantId, EntryId, StageId } from '../kernel/ids';
import { emptyStageBook } from '../ledger/fold-ledger';
import type { PromotionRules } from '../promotion/promotion-rule';
import type { RankingRule } from '../ranking/ranking-rule';
import type { StageMoment } from '../stage/ranked-stage';
import { stageStandings } from '../stage/stage-standings';
import type { StageRules } from '../stage-rules/stage-rules';
import { openTies } from './open-ties';

/** e1 90, e2 80, e3 80, e4 60, e5 60, e6 60. */
const MARKS = { e1: '90', e2: '80', e3: '80', e4: '60', e5: '60', e6: '60' };
const ids = Object.keys(MARKS);

interface Wanted {
  readonly ranking?: Partial<RankingRule>;
  readonly rules?: Partial<StageRules>;
  readonly decided?: readonly string[];
}

const ties = ({ ranking = { terminal: 'chief-judge' }, rules = {}, decided }: Wanted) => {
  const book = emptyStageBook();
  for (const [id, mark] of Object.entries(MARKS))
    book.sheetsByEntry.set(id as EntryId, sheetsOf(id, { j1: { a: mark } }));
  if (decided) book.tieDecisions.push({ order: decided as EntryId[], by: 'chief-judge', reason: '', seq: 1 });
  const moment: StageMoment = {
    stage: {
      id: 'final' as StageId,
      scheme: schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]),
      ranking: { ...PLAIN_RANKING, ...ranking },
      seats: seatsOf({ m: ['j1'] }),
      entries: ids.map((id) => ({ id: id as EntryId, contestantId: id as ContestantId, number: id })),
    },
    book,
    people: new Map(ids.map((id) => [id as ContestantId, { ...PERSON, grade: 5 as const }])),
  };
  const standings = stageStandings(moment);
  return openTies(moment, { standings, rules: { ...PLAIN_RULES, ...rules }, year: 2026 }).map(
    ({ place, entries, touches }) => [place, entries.join(' '), touches.join(' ')],
  );
};
const award = (fromPlace: number, toPlace: number): AwardRule => ({
  id: `to-${toPlace}`,
  title: text('title'),
  group: 'title',
  ground: { kind: 'places', fromPlace, toPlace },
  conditions: [],
  tiesAtEnd: 'all-in',
  onStrike: 'stay-empty',
  clause: text('7'),
});
const first = (places: number, tiesAtCut: AdvancementRule['tiesAtCut']): AdvancementRule => ({
  steps: [{ kind: 'top-places', places }],
  conditions: [],
  tiesAtCut,
  reserves: 0,
});
const rising = (toPlace: number): PromotionRules => ({
  ladder: 'five-level',
  oncePerYear: false,
  rows: [
    {
      id: 'up',
      name: text('up'),
      ground: { kind: 'places', fromPlace: 1, toPlace },
      conditions: [],
      grant: { kind: 'to-grade', grade: 3, alreadyThere: 'none' },
      clause: text('8'),
    },
  ],
});

describe('ties that somebody has to decide', () => {
  it('[SGN-7] are those on which a title, a promotion or the way on hangs', () => {
    expect(ties({ rules: { awards: [award(1, 2)] } })).toEqual([[2, 'e2 e3', 'awards']]);
    expect(ties({ rules: { promotions: rising(4) } })).toEqual([[4, 'e4 e5 e6', 'promotions']]);
    expect(ties({ rules: { advancement: first(5, 'decide') } })).toEqual([[4, 'e4 e5 e6', 'advancement']]);
    expect(
      ties({
        rules: { awards: [award(1, 2), award(3, 5)], promotions: rising(2), advancement: first(4, 'by-key') },
      }),
    ).toEqual([
      [2, 'e2 e3', 'awards promotions'],
      [4, 'e4 e5 e6', 'advancement awards'],
    ]);
  });

  it('[SGN-7] are none where everybody of them gets the same whichever way it is decided', () => {
    expect(ties({ rules: { awards: [award(1, 3)], promotions: rising(3) } })).toEqual([]);
    expect(ties({ rules: { awards: [award(1, 1)], advancement: first(3, 'decide') } })).toEqual([]);
    expect(ties({})).toEqual([]);
  });

  it('[SGN-7] are decided by a decision that names all of them; what is left of them is still tied', () => {
    const rules = { awards: [award(1, 4)] };
    expect(ties({ rules })).toEqual([[4, 'e4 e5 e6', 'awards']]);
    expect(ties({ rules, decided: ['e5', 'e4', 'e6'] })).toEqual([]);
    expect(ties({ rules, decided: ['e5', 'e4'] })).toEqual([]);
    expect(ties({ rules: { awards: [award(1, 5)] }, decided: ['e5'] })).toEqual([[5, 'e4 e6', 'awards']]);
  });

  it('[SGN-8] are none where the rules let people share a place, or let all of them over the cut', () => {
    const share = { terminal: 'share' } as const;
    const rules = { awards: [award(1, 2)], promotions: rising(4) };
    expect(ties({ ranking: share, rules })).toEqual([]);
    for (const tiesAtCut of ['all-in', 'all-out'] as const)
      expect(ties({ rules: { advancement: first(5, tiesAtCut) } })).toEqual([]);
  });

  it('[SGN-8] places may be shared and the cut all the same be for the desk to decide', () => {
    const ranking = { terminal: 'share' } as const;
    const rules = { advancement: first(5, 'decide') };
    expect(ties({ ranking, rules })).toEqual([[4, 'e4 e5 e6', 'advancement']]);
    expect(ties({ ranking, rules, decided: ['e6', 'e4', 'e5'] })).toEqual([]);
  });
});
