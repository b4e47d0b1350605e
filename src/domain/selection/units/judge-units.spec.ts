import { points, text } from '../../../../test/rules/builders';
import type { TradeId, UnitId } from '../../kernel/ids';
import { showRatio } from '../../kernel/show-ratio';
import type { UnitField, UnitMember } from '../../units/unit-field';
import type { SelectionAct } from '../selection-act';
import { judgeUnits, type JudgedUnit } from './judge-units';
import { unitSheets } from './unit-sheets';
import type { UnitPart, UnitsRule } from './units-rule';

const unit = (id: string): UnitId => id as UnitId;

const member = (unitId: string, place: number): UnitMember => ({
  unitId: unit(unitId),
  place,
  sharedBy: 1,
  effect: { kind: 'place' },
  hasStarted: true,
  total: null,
  modules: new Map(),
  awardIds: [],
});
/** Places in order: "u1 u2 u2" is u1 first, u2 second and third. */
const trade = (id: string, order: string): UnitField['trades'][number] => ({
  tradeId: id as TradeId,
  better: 'higher',
  members: order.split(' ').map((unitId, index) => member(unitId, index + 1)),
});

/** u1: 10 + 7 = 17; u2: 9 + 8 + 10 = 27; u3: 9; u4 has nobody. */
const FIELD: UnitField = {
  units: ['u1', 'u2', 'u3', 'u4'].map((id) => ({ id: unit(id), headcount: 100 })),
  trades: [trade('fitter', 'u1 u2 u2 u1'), trade('welder', 'u2 u3')],
};
const ENTRANTS = new Map([
  [unit('u1'), 90],
  [unit('u2'), 45],
  [unit('u3'), 95],
  [unit('u4'), 100],
]);

const WEIHAI: UnitPart = {
  kind: 'points',
  weight: 1_000_000,
  ranking: {
    id: 'places',
    name: text('places'),
    count: {
      kind: 'place-table',
      points: ['10', '9', '8', '7', '6', '5', '4', '4', '4', '4'].map(points),
      others: points('1'),
      shared: 'same',
    },
    tieBreaks: [{ key: 'count-back', places: 3 }],
    style: '1-1-3',
    decimals: 2,
    clause: text('1'),
  },
};
const RATE: UnitPart = { kind: 'participation', target: 900_000, points: points('20'), weight: 1_000_000 };
const SHEET: UnitPart = {
  kind: 'checklist',
  weight: 500_000,
  items: [
    { id: 'plan', name: text('plan'), points: points('10'), isVeto: false },
    { id: 'safety', name: text('no accident'), points: points('0'), isVeto: true },
  ],
};

const RULE: UnitsRule = {
  kind: 'excellent-units',
  id: 'units',
  name: text('units'),
  parts: [WEIHAI],
  titles: [{ id: 'excellent', title: text('excellent'), count: 2 }],
  withoutPoints: 'out',
  tieBreaks: [],
  decimals: 2,
  clause: text('9'),
};

const judged = (
  rule: Partial<UnitsRule> = {},
  acts: readonly SelectionAct[] = [],
  field = FIELD,
): JudgedUnit[] =>
  judgeUnits({ ...RULE, ...rule }, { field, entrants: ENTRANTS, sheets: unitSheets(acts) }, acts);
/** "1 u2 27.00 excellent": place, unit, sum, title or reason. */
const row = ({ place, unitId, sum, titleId, refusal, isTied }: JudgedUnit): string =>
  [
    place ?? '-',
    unitId,
    showRatio(sum, 2, 'half-up'),
    ...(titleId ? [titleId] : []),
    ...(refusal ? [refusal] : []),
    ...(isTied ? ['tied'] : []),
  ].join(' ');
const rows = (...of: Parameters<typeof judged>): string[] => judged(...of).map(row);

const sheet = (unitId: string, itemId: string, more: object): SelectionAct => ({
  kind: 'checklist',
  unitId: unit(unitId),
  itemId,
  own: null,
  reviewed: null,
  isFailed: false,
  note: '',
  ...more,
});

describe('excellent organizing units', () => {
  it('[XUN-1] points over the trades, best first; the first so many get the title, whoever has no points is out', () => {
    expect(rows()).toEqual([
      '1 u2 27.00 excellent',
      '2 u1 17.00 excellent',
      '3 u3 9.00',
      '- u4 0.00 no-points',
    ]);
    expect(rows({ withoutPoints: 'in', titles: [{ id: 'all', title: text('all'), count: 9 }] }).at(-1)).toBe(
      '4 u4 0.00 all',
    );
  });

  it('[XUN-1] titles follow one another: the first one, then two of the next', () => {
    const titles = [
      { id: 'group', title: text('group'), count: 1 },
      { id: 'excellent', title: text('excellent'), count: 1 },
    ];
    expect(rows({ titles })).toEqual([
      '1 u2 27.00 group',
      '2 u1 17.00 excellent',
      '3 u3 9.00',
      '- u4 0.00 no-points',
    ]);
  });

  it('[XUN-2] participation counts up to the target, in proportion below it', () => {
    // u1 90 % of 90 %: 20; u2 45 %: 10; u3 95 %: 20, no more; u4 20.
    expect(rows({ parts: [WEIHAI, RATE] })).toEqual([
      '1 u1 37.00 excellent',
      '1 u2 37.00 excellent',
      '3 u3 29.00',
      '- u4 20.00 no-points',
    ]);
  });

  it('[XUN-2] where the best unit is worth so many, the others are worth as much in proportion', () => {
    const part: UnitPart = { ...WEIHAI, bestGets: points('80') };
    // 17 ÷ 27 × 80 = 50.37; 9 ÷ 27 × 80 = 26.67.
    expect(rows({ parts: [part] }).slice(0, 3)).toEqual([
      '1 u2 80.00 excellent',
      '2 u1 50.37 excellent',
      '3 u3 26.67',
    ]);
  });

  it('[XUN-3] of the sheet the reviewed points count, times the weight; own points alone do not', () => {
    const acts = [
      sheet('u1', 'plan', { own: points('10') }),
      sheet('u3', 'plan', { own: points('10'), reviewed: points('8') }),
    ];
    expect(rows({ parts: [WEIHAI, SHEET] }, acts).slice(0, 3)).toEqual([
      '1 u2 27.00 excellent',
      '2 u1 17.00 excellent',
      '3 u3 13.00',
    ]);
    expect(unitSheets(acts).unreviewed).toBe(1);
    const later = [...acts, sheet('u1', 'plan', { own: points('10'), reviewed: points('0') })];
    expect(unitSheets(later).unreviewed).toBe(0);
  });

  it('[XUN-3] a failed line that excludes takes a unit out, and the next move up', () => {
    const acts = [sheet('u2', 'safety', { isFailed: true }), sheet('u1', 'plan', { isFailed: true })];
    expect(rows({ parts: [WEIHAI, SHEET] }, acts)).toEqual([
      '1 u1 17.00 excellent',
      '2 u3 9.00 excellent',
      '- u2 27.00 veto',
      '- u4 0.00 no-points',
    ]);
    expect(judged({ parts: [WEIHAI, SHEET] }, acts)[2]!.failedItem).toBe('safety');
  });

  it('[XUN-4] equal sums are separated by the rule’s keys: points by the firsts of their ranking', () => {
    // u1: 10 + 7; u2: 9 + 8; one first place against none.
    const field = { ...FIELD, trades: [trade('fitter', 'u1 u2 u2 u1')] };
    const one = { titles: [{ id: 'one', title: text('one'), count: 1 }] };
    expect(rows(one, [], field).slice(0, 2)).toEqual(['1 u1 17.00 tied', '1 u2 17.00 tied']);
    expect(rows({ ...one, tieBreaks: ['points'] }, [], field).slice(0, 2)).toEqual([
      '1 u1 17.00 one',
      '2 u2 17.00',
    ]);
  });

  it('[XUN-4] still equal where the titles end: nobody of them has it until the committee puts them in order', () => {
    const field = { ...FIELD, trades: [trade('fitter', 'u1 u2 u2 u1')] };
    const one = { titles: [{ id: 'one', title: text('one'), count: 1 }] };
    const tie: SelectionAct = { kind: 'tie', ids: ['u2', 'u1'], reason: 'more people trained' };
    expect(rows(one, [tie], field).slice(0, 2)).toEqual(['1 u2 17.00 one', '2 u1 17.00']);
    // With room for both there is nothing to decide.
    expect(rows({}, [], field).slice(0, 2)).toEqual(['1 u1 17.00 excellent', '1 u2 17.00 excellent']);
  });

  it('[XUN-5] every unit’s sum stands line by line: each trade with its places, each line of the sheet, the rate', () => {
    const acts = [sheet('u2', 'plan', { reviewed: points('6') })];
    const [first] = judged({ parts: [WEIHAI, SHEET, RATE] }, acts);
    expect(first!.unitId).toBe('u2');
    const lines = first!.parts.map(({ kind, lines: of, counts }) => [
      kind,
      showRatio(counts, 2, 'half-up'),
      ...of.map(({ id, value, places }) => `${id} ${showRatio(value, 2, 'half-up')} ${places.join('+')}`),
    ]);
    expect(lines).toEqual([
      ['points', '27.00', 'fitter 17.00 2+3', 'welder 10.00 1'],
      ['checklist', '3.00', 'plan 6.00 '],
      ['participation', '10.00', 'rate 0.45 '],
    ]);
  });

  it('[XUN-6] contribution awards stand beside the titles and take none of them', () => {
    const acts: SelectionAct[] = [
      { kind: 'contribution', unitId: unit('u4'), title: 'host', reason: 'lent its workshop' },
    ];
    expect(rows({}, acts)).toEqual(rows());
    expect(unitSheets(acts).contributions).toEqual(acts);
  });
});
