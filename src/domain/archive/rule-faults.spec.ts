import { aspectOf, moduleOf, PLAIN_RULES, schemeOf, text } from '../../../test/rules/builders';
import type { StageId } from '../kernel/ids';
import type { StageRules } from '../stage-rules/stage-rules';
import type { Archive, ArchivedStage, ArchivedTrade } from './archive';
import { ruleFaults } from './rule-faults';

const SCHEME = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const SOUND: StageRules = { ...PLAIN_RULES, scheme: SCHEME };
const gold = {
  id: 'gold',
  title: text('gold'),
  group: 'title',
  ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
  conditions: [],
  tiesAtEnd: 'all-in',
  onStrike: 'stay-empty',
  clause: text('3'),
} as StageRules['awards'][number];
const top = (places: number): StageRules['advancement'] => ({
  steps: [{ kind: 'top-places', places }],
  conditions: [],
  tiesAtCut: 'all-in',
  reserves: 0,
});
const adds = (stageId: string): StageRules['carryOver'] => ({
  kind: 'add',
  from: [{ stageId: stageId as StageId, of: 'own' }],
});

const stage = (id: string, ordinal: number, rules: unknown = {}, entries = 0): ArchivedStage =>
  ({
    id,
    ordinal,
    rules: { ...SOUND, ...(rules as object) },
    entries: Array.from({ length: entries }, (_, index) => ({ id: `${id}-${index}` })),
  }) as unknown as ArchivedStage;
const trade = (id: string, stages: readonly ArchivedStage[], unitResults?: unknown): ArchivedTrade =>
  ({ id, stages, ...(unitResults === undefined ? {} : { unitResults }) }) as ArchivedTrade;
const faults = (trades: readonly ArchivedTrade[], unitResults?: unknown): string[] =>
  ruleFaults({
    competition: unitResults === undefined ? {} : { unitResults },
    trades,
  } as Pick<Archive, 'competition' | 'trades'>).map(({ path, fault }) => `${path} ${fault}`);
/** A ranking of units by points for a title. */
const forAward = (awardId: string, trades?: readonly string[]): unknown => [
  {
    id: 'teams',
    name: text('teams'),
    count: { kind: 'award-points', points: [{ awardId, points: 1_000_000 }] },
    tieBreaks: [],
    style: '1-1-3',
    decimals: 2,
    clause: text('5'),
    ...(trades ? { trades } : {}),
  },
];

describe('ruleFaults', () => {
  it('[ARC-6] sound rules have none', () => {
    expect(faults([])).toEqual([]);
    expect(faults([trade('t1', [stage('s1', 1), stage('s2', 2)])])).toEqual([]);
  });

  it('[ARC-6] every fault is named by trade and stage', () => {
    const wrong = { scheme: { ...SCHEME, fullMarks: 1 } };
    expect(
      faults([
        trade('t1', [stage('s1', 1), stage('s2', 2, wrong)]),
        trade('t2', [stage('s3', 1, { ...wrong, advancement: top(0) })]),
      ]),
    ).toEqual([
      'trades[0].stages[1].rules.scheme.fullMarks sum-differs',
      'trades[1].stages[0].rules.scheme.fullMarks sum-differs',
      'trades[1].stages[0].rules.advancement.steps[0].places out-of-range',
    ]);
  });

  it('[ARC-6] points come from the stages before, by their ordinals and not their order in the file', () => {
    const second = stage('s2', 2, { carryOver: adds('s1') });
    expect(faults([trade('t1', [stage('s1', 1), second])])).toEqual([]);
    expect(faults([trade('t1', [second, stage('s1', 1)])])).toEqual([]);
    const unknown = 'carryOver.from[0].stageId unknown-stage';
    expect(faults([trade('t1', [stage('s1', 3), second])])).toEqual([`trades[0].stages[1].rules.${unknown}`]);
    expect(faults([trade('t1', [stage('s1', 2), second])])).toEqual([`trades[0].stages[1].rules.${unknown}`]);
    expect(faults([trade('t1', [stage('s2', 2, { carryOver: adds('s2') })])])).toEqual([
      `trades[0].stages[0].rules.${unknown}`,
    ]);
    expect(faults([trade('t1', [second]), trade('t2', [stage('s1', 1)])])).toEqual([
      `trades[0].stages[0].rules.${unknown}`,
    ]);
  });

  it('[ARC-6] a cut fits the field, once anybody is in it', () => {
    const places = 'trades[0].stages[0].rules.advancement.steps[0].places larger-than-field';
    expect(faults([trade('t1', [stage('s1', 1, { advancement: top(2) }, 2)])])).toEqual([]);
    expect(faults([trade('t1', [stage('s1', 1, { advancement: top(2) }, 1)])])).toEqual([places]);
    expect(faults([trade('t1', [stage('s1', 1, { advancement: top(2) }, 0)])])).toEqual([]);
  });

  it('[ARC-6] a ranking of units in a trade knows the titles of its own stages alone', () => {
    const titles = [stage('s1', 1), stage('s2', 2, { awards: [gold] })];
    expect(faults([trade('t1', titles, forAward('gold'))])).toEqual([]);
    expect(faults([trade('t1', [stage('s3', 1)], forAward('gold')), trade('t2', titles)])).toEqual([
      'trades[0].unitResults[0].count.points[0].awardId unknown-award',
    ]);
  });

  it('[ARC-6] a ranking over all trades knows the titles of all', () => {
    const trades = [trade('t1', [stage('s1', 1)]), trade('t2', [stage('s2', 1, { awards: [gold] })])];
    expect(faults(trades, forAward('gold', ['t1', 't2']))).toEqual([]);
    expect(faults(trades, forAward('silver', ['t1', 't3']))).toEqual([
      'competition.unitResults[0].trades[1] unknown-trade',
      'competition.unitResults[0].count.points[0].awardId unknown-award',
    ]);
  });

  it('[ARC-6] a ranking in a trade knows no other trade', () => {
    const stages = [stage('s1', 1, { awards: [gold] })];
    expect(
      faults([trade('t1', stages, forAward('gold', ['t1', 't2'])), trade('t2', [stage('s2', 1)])]),
    ).toEqual(['trades[0].unitResults[0].trades[1] unknown-trade']);
  });

  it('[ARC-6] the competition comes first, then trade by trade its stages and its units', () => {
    const wrong = { scheme: { ...SCHEME, fullMarks: 1 } };
    expect(
      faults(
        [
          trade('t1', [stage('s1', 1, wrong)], forAward('none')),
          trade('t2', [stage('s2', 1, wrong)], forAward('none')),
        ],
        forAward('none'),
      ),
    ).toEqual([
      'competition.unitResults[0].count.points[0].awardId unknown-award',
      'trades[0].stages[0].rules.scheme.fullMarks sum-differs',
      'trades[0].unitResults[0].count.points[0].awardId unknown-award',
      'trades[1].stages[0].rules.scheme.fullMarks sum-differs',
      'trades[1].unitResults[0].count.points[0].awardId unknown-award',
    ]);
  });
});
