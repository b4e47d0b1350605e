import { points, text } from '../../../../test/rules/builders';
import { smallRules } from '../../../../test/support/small-rules';
import type { ContestantId, TradeId, UnitId } from '../../kernel/ids';
import { ratio } from '../../kernel/ratios';
import type { SelectionAct } from '../selection-act';
import { candidaciesOf, type Candidate } from './candidates';
import type { TechnicianPerson } from './technician-person';
import { checkTechniciansRule } from './check-technicians-rule';
import { judgeTechnicians, type ReviewScore } from './judge-technicians';
import type { TechniciansRule } from './technicians-rule';
import { termEnd, termState } from './term';
import { enteredFacts, unmetPrerequisites } from './unmet-prerequisites';

const id = (name: string): ContestantId => name as ContestantId;
const FITTER = 'fitter' as TradeId;

const RULE: TechniciansRule = {
  kind: 'chief-technicians',
  id: 'chief',
  name: text('首席技工'),
  awards: ['champion'],
  nominators: ['unit'],
  prerequisites: { grade: 2, frontLine: true, contest: { years: 4, toPlace: 3, least: 1 } },
  review: { ...smallRules(), awards: [], promotions: { ...smallRules().promotions, rows: [] } },
  caps: { total: 2, perUnit: 1 },
  years: 4,
  remindDays: 90,
  clause: text('1'),
};

const person = (name: string, more: Partial<TechnicianPerson> = {}): TechnicianPerson => ({
  contestantId: id(name),
  unitId: `unit of ${name}` as UnitId,
  parentId: 'county' as UnitId,
  grade: 2,
  places: [{ year: 2005, competition: 'here', place: 1 }],
  ...more,
});
const candidate = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  contestantId: id(name),
  tradeId: FITTER,
  from: 'award',
  reason: '',
  withdrawn: null,
  person: person(name),
  occupation: `occupation of ${name}`,
  unmet: [],
  ...more,
});
/** "a 90 1": score and place. */
const scores = (...rows: string[]): Map<ContestantId, ReviewScore> =>
  new Map(
    rows.map((row) => {
      const [name = '', score = '', place = ''] = row.split(' ');
      return [id(name), { score: ratio(points(score)), place: Number(place) }];
    }),
  );
const outcome = (
  rule: Partial<TechniciansRule>,
  candidates: readonly Candidate[],
  marks: Map<ContestantId, ReviewScore>,
  more: { acts?: SelectionAct[]; sameYear?: number } = {},
): string[] =>
  judgeTechnicians(
    { ...RULE, ...rule },
    { candidates, scores: marks, sameYear: more.sameYear ?? 0 },
    more.acts ?? [],
  ).map(({ candidate: { contestantId }, state, cappedBy }) =>
    [contestantId, state, cappedBy].filter(Boolean).join(' '),
  );

describe('who stands for it', () => {
  const holders = [
    { contestantId: id('a'), tradeId: FITTER, ruleId: 'champion' },
    { contestantId: id('b'), tradeId: FITTER, ruleId: 'expert' },
    { contestantId: id('a'), tradeId: 'welder' as TradeId, ruleId: 'champion' },
  ];
  const nominate: SelectionAct = {
    kind: 'nominate',
    contestantId: id('c'),
    tradeId: FITTER,
    by: 'unit',
    reason: 'teaches the young ones',
  };
  const names = (acts: readonly SelectionAct[]): string[] =>
    candidaciesOf(RULE, holders, acts).map((one) =>
      [one.contestantId, one.from, one.withdrawn ?? ''].join(' ').trim(),
    );

  it('[CHT-1] holders of the titles that the rule names, once each, and those who were named', () => {
    expect(names([nominate])).toEqual(['a award', 'c unit']);
  });

  it('[CHT-1] whoever is withdrawn stands there with the reason, and may be named again', () => {
    const withdraw: SelectionAct = { kind: 'withdraw', contestantId: id('c'), reason: 'moved away' };
    expect(names([nominate, withdraw])).toEqual(['a award', 'c unit moved away']);
    expect(names([nominate, withdraw, nominate])).toEqual(['a award', 'c unit']);
  });

  it('[CHT-1] a rule names somebody to choose from, known titles, and a review that confers nothing', () => {
    const known = { tradeIds: new Set<TradeId>(), awardIds: new Set(['champion']) };
    expect(checkTechniciansRule(RULE, known)).toEqual([]);
    const faults = (rule: Partial<TechniciansRule>): string[] =>
      checkTechniciansRule({ ...RULE, ...rule }, known).map(({ path, fault }) => `${path} ${fault}`);
    expect(faults({ awards: ['hero'] })).toEqual(['awards[0] unknown-award']);
    expect(faults({ awards: [], nominators: [] })).toEqual(['awards empty']);
    expect(faults({ review: smallRules() })).toEqual([
      'review.awards other-decides',
      'review.promotions other-decides',
    ]);
  });
});

describe('prerequisites', () => {
  const unmet = (who: TechnicianPerson, acts: readonly SelectionAct[] = []): string[] =>
    unmetPrerequisites(RULE, who, enteredFacts(acts, who.contestantId), 2005);
  const post = (isFrontLine: boolean): SelectionAct => ({
    kind: 'post',
    contestantId: id('a'),
    isFrontLine,
    post: 'lathe',
  });

  it('[CHT-3] level, post and contest places: what is missing, and what nobody has said yet', () => {
    expect(unmet(person('a'), [post(true)])).toEqual([]);
    expect(unmet(person('a'))).toEqual(['front-line-unknown']);
    expect(unmet(person('a', { grade: 3 }), [post(true), post(false)])).toEqual(['grade', 'front-line']);
    expect(unmet(person('a', { grade: null }), [post(true)])).toEqual(['grade']);
    expect(unmet(person('a', { grade: 1, places: [] }), [post(true)])).toEqual(['contest']);
  });

  it.each([
    [2005, 3, []],
    [2002, 3, []],
    [2001, 1, ['contest']],
    [2006, 1, ['contest']],
    [2004, 4, ['contest']],
    [2004, 0, ['contest']],
  ])('[CHT-3] place of %i, %i: of four years, up to the third', (year, place, expected) => {
    const record: SelectionAct = {
      kind: 'contest',
      contestantId: id('a'),
      year,
      competition: 'province',
      place,
    };
    expect(unmet(person('a', { places: [] }), [post(true), record])).toEqual(expected);
  });

  it('[CHT-3] a record is corrected by the next one on the same competition', () => {
    const record = (place: number): SelectionAct => ({
      kind: 'contest',
      contestantId: id('a'),
      year: 2004,
      competition: 'province',
      place,
    });
    expect(enteredFacts([record(1), record(2)], id('a')).places.map(({ place }) => place)).toEqual([2]);
    expect(enteredFacts([record(1), record(0)], id('a')).places).toEqual([]);
  });
});

describe('who is chosen', () => {
  const [a, b, c] = [candidate('a'), candidate('b'), candidate('c')];

  it('[CHT-4] the best by the panel’s score as far as there is room; of the others why not', () => {
    expect(outcome({}, [a, b, c], scores('a 80 3', 'b 95 1', 'c 90 2'))).toEqual([
      'b chosen',
      'c chosen',
      'a capped total',
    ]);
    const others = [
      candidate('d', { unmet: ['grade'] }),
      candidate('e', { withdrawn: 'ill' }),
      candidate('f'),
      a,
    ];
    expect(outcome({ leastScore: points('85') }, others, scores('a 80 1'))).toEqual([
      'd ineligible',
      'e withdrawn',
      'f eligible',
      'a below-least',
    ]);
  });

  it('[CHT-5] caps per unit, per county, per occupation and per year pass over, and the next one comes in', () => {
    const sameUnit = candidate('b', { person: person('b', { unitId: a.person.unitId }) });
    const marks = scores('a 95 1', 'b 90 2', 'c 85 3');
    expect(outcome({}, [a, sameUnit, c], marks)).toEqual(['a chosen', 'b capped unit', 'c chosen']);
    expect(outcome({ caps: { perParent: 1 } }, [a, b], marks)).toEqual(['a chosen', 'b capped parent']);
    const sameTrade = candidate('b', { occupation: a.occupation });
    expect(outcome({ caps: { perOccupation: 1 } }, [a, sameTrade, c], marks)).toEqual([
      'a chosen',
      'b capped occupation',
      'c chosen',
    ]);
    expect(outcome({ caps: { perYear: 3 } }, [a, b], marks, { sameYear: 2 })).toEqual([
      'a chosen',
      'b capped year',
    ]);
    expect(outcome({ caps: {} }, [a, b, c], marks)).toEqual(['a chosen', 'b chosen', 'c chosen']);
  });

  it('[CHT-6] equals are chosen together; where only some fit, the committee puts them in order', () => {
    const marks = scores('a 95 1', 'b 90 2', 'c 90 2');
    expect(outcome({ caps: { total: 3 } }, [a, b, c], marks)).toEqual(['a chosen', 'b chosen', 'c chosen']);
    expect(outcome({}, [a, b, c], marks)).toEqual(['a chosen', 'b tied', 'c tied']);
    const acts: SelectionAct[] = [{ kind: 'tie', ids: ['c', 'b'], reason: 'more patents' }];
    expect(outcome({}, [a, b, c], marks, { acts })).toEqual(['a chosen', 'c chosen', 'b capped total']);
  });
});

describe('the term', () => {
  it('[CHT-7] ends on the same day so many years later', () => {
    expect(termEnd('2005-10-01', 4)).toBe('2009-10-01');
    expect(termEnd('2004-02-29', 4)).toBe('2008-02-29');
    expect(termEnd('2004-02-29', 3)).toBe('2007-03-01');
  });

  it.each([
    ['2005-09-30', 'not-begun'],
    ['2005-10-01', 'serving'],
    ['2009-07-02', 'serving'],
    ['2009-07-03', 'ends-soon'],
    ['2009-09-30', 'ends-soon'],
    ['2009-10-01', 'over'],
  ])('[CHT-7] on %s it is %s', (today, expected) => {
    expect(termState({ startsOn: '2005-10-01', endsOn: '2009-10-01' }, today, '2009-07-03')).toBe(expected);
  });
});
