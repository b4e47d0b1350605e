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
import type { AwardRule } from '../award/award-rule';
import type { Person } from '../eligibility/person';
import type { ContestantId, EntryId, StageId, UnitId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import { emptyStageBook } from '../ledger/fold-ledger';
import type { StageBook } from '../ledger/stage-book';
import type { PromotionRules } from '../promotion/promotion-rule';
import type { StageRules } from '../stage-rules/stage-rules';
import type { RankedStage, StageMoment } from './ranked-stage';
import { awardsByPerson, stageResults, type StageResults } from './stage-results';

const stage: RankedStage = {
  id: 'final' as StageId,
  scheme: schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]),
  ranking: PLAIN_RANKING,
  seats: seatsOf({ m: ['j1'] }),
  entries: ['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => ({
    id: id as EntryId,
    contestantId: `p${id.slice(1)}` as ContestantId,
    number: id,
  })),
};
/** e1 90, e2 80, e3 80, e4 60, e5 without a mark. */
const MARKS = { e1: '90', e2: '80', e3: '80', e4: '60' };
const bookOf = (records: Record<string, Partial<EntryRecord>> = {}): StageBook => {
  const book = emptyStageBook();
  for (const [id, mark] of Object.entries(MARKS))
    book.sheetsByEntry.set(id as EntryId, sheetsOf(id, { j1: { a: mark } }));
  for (const [id, record] of Object.entries(records))
    book.recordsByEntry.set(id as EntryId, { ...emptyEntryRecord(), ...record });
  return book;
};
const people = new Map<ContestantId, Person>(
  ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => [id as ContestantId, { ...PERSON, grade: 5 }]),
);
const award = (id: string, more: Partial<AwardRule> = {}): AwardRule => ({
  id,
  title: text(id),
  group: id,
  ground: { kind: 'everybody' },
  conditions: [],
  tiesAtEnd: 'all-in',
  onStrike: 'stay-empty',
  clause: text('7'),
  ...more,
});
const places = (fromPlace: number, toPlace: number): AwardRule['ground'] => ({
  kind: 'places',
  fromPlace,
  toPlace,
});
const promotions: PromotionRules = {
  ladder: 'five-level',
  oncePerYear: true,
  rows: [
    {
      id: 'up',
      name: text('up'),
      ground: places(1, 2),
      conditions: [],
      grant: { kind: 'step', by: 1 },
      clause: text('8'),
    },
  ],
};
const results = (rules: Partial<StageRules>, moment: Partial<StageMoment> = {}): StageResults =>
  stageResults({ stage, book: bookOf(), people, ...moment }, { ...PLAIN_RULES, ...rules }, 2026);
const awarded = (...args: Parameters<typeof results>): string[] =>
  results(...args).awards.map(({ contestantId, ruleId }) => `${contestantId} ${ruleId}`);

describe('stageResults', () => {
  it('[STG-2] places, without rules for more', () => {
    const { standings, advancement, awards, promotions: raised } = results({});
    expect(standings.map(({ entryId, place }) => [entryId, place])).toEqual([
      ['e1', 1],
      ['e2', 2],
      ['e3', 2],
      ['e4', 4],
      ['e5', null],
    ]);
    expect([advancement, awards, raised]).toEqual([null, [], []]);
  });

  it('[STG-2] who goes on, by what the desk has said and by who people are', () => {
    const advancement = {
      conditions: [{ kind: 'sex', sex: 'female' }],
      steps: [{ kind: 'top-places', places: 2 }],
      tiesAtCut: 'all-in',
      reserves: 0,
      perUnit: 2,
    } as const;
    const unit = (id: string, unitId: string): [ContestantId, Person] => [
      id as ContestantId,
      { ...PERSON, unitId: unitId as UnitId },
    ];
    const known = new Map([unit('p1', 'u1'), unit('p2', 'u1'), unit('p3', 'u1'), unit('p4', 'u2')]);
    const moment = { people: known, book: bookOf({ e2: { hasDeclined: true } }) };
    const found = results({ advancement: { ...advancement, tiesAtCut: 'all-out' } }, moment).advancement!;
    expect(found.advancing.map(({ entryId }) => entryId)).toEqual(['e1', 'e4']);
    expect(found.declined.map(({ entryId }) => entryId)).toEqual(['e2']);
    expect(found.starters).toBe(5);
  });

  it('[STG-2] ties at the cut by an earlier stage', () => {
    const heat = 'heat' as StageId;
    const advancement = {
      conditions: [],
      steps: [{ kind: 'top-places', places: 2 }],
      tiesAtCut: 'by-key',
      cutKeys: [{ key: 'earlier-stage', stageId: heat }],
      reserves: 0,
    } as const;
    const before = (points: number) => ({ own: ratio(points), total: ratio(points) });
    const earlier = new Map([
      [
        heat,
        new Map([
          ['p2' as ContestantId, before(5)],
          ['p3' as ContestantId, before(7)],
        ]),
      ],
    ]);
    const { advancing } = results({ advancement }, { earlier }).advancement!;
    expect(advancing.map(({ entryId }) => entryId)).toEqual(['e1', 'e3']);
  });

  it('[STG-2] titles for everybody with a place, each with what the row asks', () => {
    expect(awarded({ awards: [award('all')] })).toEqual(['p1 all', 'p2 all', 'p3 all', 'p4 all']);
    expect(
      awarded({
        awards: [award('gold', { ground: places(1, 1) }), award('silver', { ground: places(2, 3) })],
      }),
    ).toEqual(['p1 gold', 'p2 silver', 'p3 silver']);
    // Places 2 and 2 do not fit into the second place as a whole.
    expect(awarded({ awards: [award('second', { ground: places(2, 2), tiesAtEnd: 'all-out' })] })).toEqual(
      [],
    );
    const least = [{ kind: 'minimum', of: { kind: 'total' }, least: points('80') }] as const;
    expect(awarded({ awards: [award('good', { conditions: least })] })).toEqual([
      'p1 good',
      'p2 good',
      'p3 good',
    ]);
  });

  it('[STG-2] nobody of whom nothing is known, and nobody whose status costs the place', () => {
    const known = new Map([...people].filter(([id]) => id !== 'p2'));
    expect(awarded({ awards: [award('all')] }, { people: known })).toEqual(['p1 all', 'p3 all', 'p4 all']);
    expect(
      stageResults({ stage, book: bookOf() }, { ...PLAIN_RULES, awards: [award('all')] }, 2026).awards,
    ).toEqual([]);
    const book = bookOf({ e1: { status: 'disqualified' } });
    expect(awarded({ awards: [award('all')] }, { book })).toEqual(['p2 all', 'p3 all', 'p4 all']);
    const stopped = bookOf({ e5: { status: 'did-not-finish' } });
    expect(results({}, { book: stopped }).standings.at(-1)?.place).toBe(5);
    expect(awarded({ awards: [award('all')] }, { book: stopped })).toHaveLength(4);
  });

  it('[STG-2] a struck title is taken back', () => {
    const book = bookOf({
      e2: { struckAwards: new Set(['all', 'other']) },
      e4: { struckAwards: new Set(['other']) },
    });
    expect(awarded({ awards: [award('all')] }, { book })).toEqual(['p1 all', 'p3 all', 'p4 all']);
  });

  it('[STG-2] shares are of the starters, or of the entries, of this stage', () => {
    // 4 of 5 have started: a quarter of them is one place, a quarter of the entries begins the second.
    const share = (of: 'starters' | 'entries'): Partial<AwardRule> => ({
      ground: { kind: 'share', of, from: 0, to: 250_000, rounding: 'up' },
    });
    const apart = { book: bookOf({ e5: { status: 'absent' } }) };
    expect(awarded({ awards: [award('top', share('starters'))] }, apart)).toEqual(['p1 top']);
    expect(awarded({ awards: [award('top', share('entries'))] }, apart)).toEqual([
      'p1 top',
      'p2 top',
      'p3 top',
    ]);
    expect(awarded({ awards: [award('field', { minimumField: 4 })] }, apart)).toHaveLength(4);
    expect(awarded({ awards: [award('field', { minimumField: 5 })] }, apart)).toEqual([]);
    expect(awarded({ awards: [award('field', { minimumField: 5 })] })).toHaveLength(4);
  });

  it('[STG-2] a cut-off on the stage’s scale', () => {
    // Totals 90, 80, 80, 60: the mean 77.5 is 500.
    const scale = { kind: 'z-score', centre: points('500'), spread: points('100'), decimals: 0 } as const;
    const ground = { kind: 'cut-off', of: 'scale', least: points('500') } as const;
    expect(awarded({ scale, awards: [award('above', { ground })] })).toEqual([
      'p1 above',
      'p2 above',
      'p3 above',
    ]);
  });

  it('[STG-2] levels, with the year of the competition', () => {
    const proposed = results({ promotions }).promotions.map(({ contestantId, toGrade, refusal }) => [
      contestantId,
      toGrade,
      refusal,
    ]);
    expect(proposed).toEqual([
      ['p1', 4, null],
      ['p2', 4, null],
      ['p3', 4, null],
      ['p4', null, 'no-row'],
    ]);
    const promoted = new Map(people).set('p1' as ContestantId, {
      ...PERSON,
      grade: 5,
      lastPromotedYear: 2026,
    });
    expect(results({ promotions }, { people: promoted }).promotions[0]).toMatchObject({
      refusal: 'once-a-year',
    });
    expect(results({ promotions: { ...promotions, rows: [] } }).promotions).toEqual([]);
  });
});

describe('awardsByPerson', () => {
  it('[STG-2] lists the titles of each person in their order', () => {
    const of = (contestantId: string, ruleId: string) => ({
      contestantId: contestantId as ContestantId,
      ruleId,
    });
    expect([...awardsByPerson([of('p1', 'gold'), of('p2', 'silver'), of('p1', 'best')])]).toEqual([
      ['p1', ['gold', 'best']],
      ['p2', ['silver']],
    ]);
  });
});
