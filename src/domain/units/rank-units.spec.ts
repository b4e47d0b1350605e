import { points, text } from '../../../test/rules/builders';
import type { ModuleId, TradeId, UnitId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import { rankUnits, type UnitStanding } from './rank-units';
import type { UnitField, UnitMember, UnitTrade } from './unit-field';
import type { UnitResultRule } from './unit-result-rule';

const of = (decimal: string): Ratio => ratio(points(decimal));
const MODULE = 'm' as ModuleId;

const RULE: UnitResultRule = {
  id: 'r',
  name: text('r'),
  count: { kind: 'members-sum', best: 0, least: 0 },
  tieBreaks: [],
  style: '1-1-3',
  decimals: 2,
  clause: text('9'),
};

/** "u1 2 80": unit, place, total; "-" for none. */
const member = (line: string, more: Partial<UnitMember> = {}): UnitMember => {
  const [unitId, place, total] = line.split(' ');
  return {
    unitId: unitId as UnitId,
    place: place === '-' ? null : Number(place),
    sharedBy: 1,
    effect: { kind: 'place' },
    hasStarted: true,
    total: !total || total === '-' ? null : of(total),
    modules: new Map(),
    awardIds: [],
    ...more,
  };
};
const trade = (
  id: string,
  members: readonly (string | UnitMember)[],
  better: UnitTrade['better'] = 'higher',
): UnitTrade => ({
  tradeId: id as TradeId,
  better,
  members: members.map((one) => (typeof one === 'string' ? member(one) : one)),
});
const fieldOf = (units: Record<string, number>, ...trades: readonly UnitTrade[]): UnitField => ({
  units: Object.entries(units).map(([id, headcount]) => ({ id: id as UnitId, headcount })),
  trades,
});
/** "1 u1 170 (2)": place, unit, value in points, members who made it. */
const row = ({ place, unitId, value, members }: UnitStanding): string =>
  `${place ?? '-'} ${unitId} ${value ? ratioText(ratio(value.num, value.den * 1_000_000n)) : '-'} (${members})`;
const rank = (rule: Partial<UnitResultRule>, field: UnitField): string[] =>
  rankUnits({ ...RULE, ...rule }, field).map(row);

const UNITS = { u1: 10, u2: 20, u3: 0 };
const FITTERS = trade('fitter', ['u1 1 90', 'u2 2 80', 'u2 3 75', 'u1 4 60', 'u1 5 50']);
const WELDERS = trade('welder', ['u2 1 95', 'u1 2 70']);

describe('sum of members', () => {
  const sum = (best: number, least: number): Partial<UnitResultRule> => ({
    count: { kind: 'members-sum', best, least },
  });

  it('[UNT-1] adds the totals of the best so many of each trade; 0 counts all', () => {
    const field = fieldOf(UNITS, FITTERS, WELDERS);
    // u1: 90 + 60 + 50 + 70; u2: 80 + 75 + 95.
    expect(rank(sum(0, 0), field)).toEqual(['1 u1 270 (4)', '2 u2 250 (3)', '- u3 - (0)']);
    expect(rank(sum(2, 0), field)).toEqual(['1 u2 250 (3)', '2 u1 220 (3)', '- u3 - (0)']);
    expect(rank(sum(1, 0), field)).toEqual(['1 u2 175 (2)', '2 u1 160 (2)', '- u3 - (0)']);
  });

  it('[UNT-1] with fewer than the least there is none; the least itself is enough', () => {
    const field = fieldOf({ u1: 1, u2: 1 }, FITTERS);
    expect(rank(sum(0, 2), field)).toEqual(['1 u1 200 (3)', '2 u2 155 (2)']);
    expect(rank(sum(0, 3), field)).toEqual(['1 u1 200 (3)', '- u2 - (0)']);
    expect(rank(sum(2, 2), field)).toEqual(['1 u2 155 (2)', '2 u1 150 (2)']);
  });

  it('[UNT-1] the least may be more than count: six entered, the best four count', () => {
    const field = fieldOf({ u1: 1, u2: 1 }, FITTERS);
    // u1 has three, u2 two.
    expect(rank(sum(1, 3), field)).toEqual(['1 u1 90 (1)', '- u2 - (0)']);
    expect(rank(sum(1, 2), field)).toEqual(['1 u1 90 (1)', '2 u2 80 (1)']);
  });

  it('[UNT-9] where less is better, a unit to which one trade brings nothing has no result', () => {
    const runs = trade('run', ['u1 1 60', 'u2 2 70'], 'lower');
    const swims = trade('swim', ['u2 1 40', 'u1 - -'], 'lower');
    expect(rank(sum(0, 0), fieldOf({ u1: 1, u2: 1 }, runs, swims))).toEqual(['1 u2 110 (2)', '- u1 - (0)']);
    const more = [trade('a', ['u1 1 60', 'u2 2 50']), trade('b', ['u2 1 40'])];
    expect(rank(sum(0, 0), fieldOf({ u1: 1, u2: 1 }, ...more))).toEqual(['1 u2 90 (2)', '2 u1 60 (1)']);
  });

  it('[UNT-1] a trade with too few brings nothing, the others all the same', () => {
    const field = fieldOf({ u1: 1 }, trade('fitter', ['u1 1 90']), trade('welder', ['u1 1 60', 'u1 2 50']));
    expect(rank(sum(0, 2), field)).toEqual(['1 u1 110 (2)']);
    expect(rank(sum(0, 1), field)).toEqual(['1 u1 200 (3)']);
  });

  it('[UNT-1] whoever has no total brings none and is not counted', () => {
    const field = fieldOf({ u1: 1, u2: 1 }, trade('fitter', ['u1 - -', 'u1 2 60', 'u2 1 70', 'u2 - -']));
    expect(rank(sum(0, 0), field)).toEqual(['1 u2 70 (1)', '2 u1 60 (1)']);
    expect(rank(sum(0, 2), field)).toEqual(['- u1 - (0)', '- u2 - (0)']);
    expect(rank(sum(0, 0), fieldOf({ u1: 1 }, trade('fitter', ['u1 - -'])))).toEqual(['- u1 - (0)']);
  });

  it('[UNT-1] the best are the best placed, then those with the better total', () => {
    const members = ['u1 - 40', 'u1 - -', 'u1 - 55', 'u1 2 10', 'u1 1 20'];
    const best = (count: number, better: UnitTrade['better']): string[] =>
      rank(sum(count, 0), fieldOf({ u1: 1 }, trade('t', members, better)));
    expect(best(1, 'higher')).toEqual(['1 u1 20 (1)']);
    expect(best(2, 'higher')).toEqual(['1 u1 30 (2)']);
    expect(best(3, 'higher')).toEqual(['1 u1 85 (3)']);
    expect(best(3, 'lower')).toEqual(['1 u1 70 (3)']);
    expect(best(5, 'higher')).toEqual(['1 u1 125 (4)']);
  });

  it('[UNT-1] where less is better in the trade the smaller sum stands first', () => {
    const times = trade('t', ['u1 1 30', 'u2 2 40'], 'lower');
    expect(rank(sum(0, 0), fieldOf({ u1: 1, u2: 1 }, times))).toEqual(['1 u1 30 (1)', '2 u2 40 (1)']);
    expect(rank(sum(0, 0), fieldOf({ u1: 1 }))).toEqual(['- u1 - (0)']);
  });
});

describe('table of places', () => {
  const count = (shared: 'same' | 'mean', others = '1'): Partial<UnitResultRule> => ({
    count: {
      kind: 'place-table',
      points: ['10', '9', '8', '7', '6', '5', '4', '4', '4', '4'].map(points),
      others: points(others),
      shared,
    },
  });
  const one = (of: string | UnitMember, shared: 'same' | 'mean' = 'same'): string =>
    rank(count(shared), fieldOf({ u1: 1 }, trade('t', [of])))[0]!.slice(5);

  it.each([
    [1, '10'],
    [2, '9'],
    [6, '5'],
    [7, '4'],
    [10, '4'],
    [11, '1'],
    [99, '1'],
  ])('[UNT-2] place %i is worth %s', (place, expected) => {
    expect(one(`u1 ${place} 50`)).toBe(`${expected} (1)`);
    expect(one(`u1 ${place} 50`, 'mean')).toBe(`${expected} (1)`);
  });

  it('[UNT-2] everybody else who started gets 1, whoever did not nothing', () => {
    expect(one('u1 - 50')).toBe('1 (1)');
    expect(one(member('u1 - 50', { hasStarted: false }))).toBe('0 (1)');
  });

  it('[UNT-2] who shares a place gets what it gets, or the mean of the places they take up', () => {
    expect(one(member('u1 1 50', { sharedBy: 2 }))).toBe('10 (1)');
    // (10 + 9) ÷ 2; (5 + 4 + 4) ÷ 3; (4 + 1) ÷ 2.
    expect(one(member('u1 1 50', { sharedBy: 2 }), 'mean')).toBe('19/2 (1)');
    expect(one(member('u1 6 50', { sharedBy: 3 }), 'mean')).toBe('13/3 (1)');
    expect(one(member('u1 10 50', { sharedBy: 2 }), 'mean')).toBe('5/2 (1)');
  });

  it('[UNT-2] adds over all members of all trades', () => {
    // u1: 10 + 7 + 6 + 9; u2: 9 + 8 + 10; u3 has nobody.
    expect(rank(count('same'), fieldOf(UNITS, FITTERS, WELDERS))).toEqual([
      '1 u1 32 (4)',
      '2 u2 27 (3)',
      '- u3 - (0)',
    ]);
    const times = trade('t', ['u1 1 30', 'u2 2 40'], 'lower');
    expect(rank(count('same'), fieldOf({ u1: 1, u2: 1 }, times))).toEqual(['1 u1 10 (1)', '2 u2 9 (1)']);
    // A trade in which a unit has nobody takes nothing from it.
    expect(rank(count('same'), fieldOf({ u2: 1 }, times, trade('s', ['u1 1 30'])))).toEqual(['1 u2 9 (1)']);
  });
});

describe('points for awards', () => {
  const count: Partial<UnitResultRule> = {
    count: {
      kind: 'award-points',
      points: [
        ['gold', '4'],
        ['silver', '3'],
        ['bronze', '2'],
        ['medallion', '1'],
      ].map(([awardId, value]) => ({ awardId: awardId!, points: points(value!) })),
    },
  };
  const winner = (unitId: string, ...awardIds: string[]): UnitMember =>
    member(`${unitId} 1 50`, { awardIds });

  it('[UNT-3] 4, 3, 2, 1 for gold, silver, bronze and medallion; of several each', () => {
    const members = [
      winner('u1', 'gold', 'best-newcomer'),
      winner('u1', 'medallion'),
      winner('u1'),
      winner('u2', 'silver', 'bronze'),
      winner('u2', 'medallion'),
      winner('u3', 'best-newcomer'),
    ];
    expect(rank(count, fieldOf({ u1: 1, u2: 1, u3: 1, u4: 1 }, trade('t', members)))).toEqual([
      '1 u2 6 (2)',
      '2 u1 5 (2)',
      '3 u3 0 (0)',
      '- u4 - (0)',
    ]);
    const times = trade('t', [winner('u1', 'gold'), winner('u2', 'silver')], 'lower');
    expect(rank(count, fieldOf({ u1: 1, u2: 1 }, times))[0]).toBe('1 u1 4 (1)');
  });

  it('[UNT-3] over all trades', () => {
    const trades = [
      trade('a', [winner('u1', 'gold')]),
      trade('b', [winner('u1', 'bronze'), winner('u1', 'silver')]),
    ];
    expect(rank(count, fieldOf({ u1: 1 }, ...trades))).toEqual(['1 u1 9 (3)']);
    expect(rank(count, fieldOf({ u1: 1 }, ...trades, trade('c', [winner('u2', 'gold')])))).toEqual([
      '1 u1 9 (3)',
    ]);
  });
});

describe('sum of places', () => {
  const sum = (noEntry = 1): Partial<UnitResultRule> => ({ count: { kind: 'place-sum', noEntry } });
  const without = (unitId: string, plus: number): UnitMember =>
    member(`${unitId} - -`, { effect: { kind: 'field-plus', plus } });

  it('[UNT-4] the best member’s place of each trade, less is better', () => {
    // u1: 1 + 2; u2: 2 + 1; u3 has nobody at all.
    expect(rank(sum(), fieldOf(UNITS, FITTERS, WELDERS))).toEqual(['1 u1 3 (2)', '1 u2 3 (2)', '- u3 - (0)']);
    const third = trade('turner', ['u2 1 90', 'u1 2 80']);
    expect(rank(sum(), fieldOf({ u1: 1, u2: 1 }, FITTERS, WELDERS, third))).toEqual([
      '1 u2 4 (3)',
      '2 u1 5 (3)',
    ]);
  });

  it('[UNT-4] without a place the number of entries and so much more as the status says', () => {
    const field = (...members: UnitMember[]): UnitField =>
      fieldOf({ u1: 1 }, trade('t', ['u2 1 90', ...members]));
    expect(rank(sum(), field(without('u1', 0)))).toEqual(['1 u1 2 (1)']);
    expect(rank(sum(), field(without('u1', 2)))).toEqual(['1 u1 4 (1)']);
    // Of two without a place the better: 3 entries and 1.
    expect(rank(sum(), field(without('u1', 2), without('u1', 1)))).toEqual(['1 u1 4 (1)']);
    expect(rank(sum(), field(without('u1', 0), member('u1 2 60')))).toEqual(['1 u1 2 (1)']);
  });

  it('[UNT-4] a status may count in the place’s stead', () => {
    const placed = (plus: number): UnitMember => member('u1 2 60', { effect: { kind: 'field-plus', plus } });
    const field = (...members: UnitMember[]): UnitField =>
      fieldOf({ u1: 1 }, trade('t', ['u2 1 90', ...members]));
    // Two entries: 2 + 0, 2 + 2; without a place and with nothing said 2; her place is better than 3 + 1.
    expect(rank(sum(), field(placed(0)))).toEqual(['1 u1 2 (1)']);
    expect(rank(sum(), field(placed(2)))).toEqual(['1 u1 4 (1)']);
    expect(rank(sum(), field(member('u1 - -')))).toEqual(['1 u1 2 (1)']);
    expect(rank(sum(), field(placed(1), member('u1 3 50')))).toEqual(['1 u1 3 (1)']);
  });

  it('[UNT-4] whose status leaves it out of the sum brings nothing, and no result either', () => {
    const out = member('u1 - -', { effect: { kind: 'left-out' } });
    expect(rank(sum(), fieldOf({ u1: 1, u2: 1 }, trade('t', [out, 'u2 1 90'])))).toEqual([
      '1 u2 1 (1)',
      '- u1 - (0)',
    ]);
    expect(rank(sum(), fieldOf({ u1: 1, u2: 1 }, trade('t', [out, 'u2 1 90']), WELDERS))).toEqual([
      '1 u1 2 (1)',
      '1 u2 2 (2)',
    ]);
    // The other member counts: 2 entries and 2.
    expect(rank(sum(), fieldOf({ u1: 1 }, trade('t', [out, without('u1', 2)])))).toEqual(['1 u1 4 (1)']);
  });

  it.each([0, 1, 5])('[UNT-4] without an entry the number of entries and %i more', (noEntry) => {
    // u1 is second of three welders and has no turner, of whom there is one: 2 + 1 + more; u2 is first turner: 1 + 3 + more.
    const field = fieldOf(
      { u1: 1, u2: 1 },
      trade('welder', ['u3 1 90', 'u1 2 70', 'u3 3 60']),
      trade('turner', ['u2 1 90']),
    );
    expect(rank(sum(noEntry), field)).toEqual([`1 u1 ${3 + noEntry} (1)`, `2 u2 ${4 + noEntry} (1)`]);
  });
});

describe('what a sum is divided by', () => {
  const field = fieldOf(
    UNITS,
    trade('fitter', ['u1 1 90', member('u1 - -', { hasStarted: false }), 'u1 3 60', 'u2 2 80', 'u3 4 50']),
    trade('welder', ['u1 1 60']),
  );

  it.each([
    [undefined, ['1 u1 210 (3)', '2 u2 80 (1)', '3 u3 50 (1)']],
    ['members', ['1 u2 80 (1)', '2 u1 70 (3)', '3 u3 50 (1)']],
    ['trades', ['1 u1 105 (3)', '2 u2 80 (1)', '3 u3 50 (1)']],
    // Headcounts 10, 20 and none.
    ['headcount', ['1 u1 21 (3)', '2 u2 4 (1)', '- u3 - (0)']],
  ] as const)('[UNT-5] by %s', (per, expected) => {
    expect(rank(per ? { per } : {}, field)).toEqual(expected);
  });

  it('[UNT-5] where nobody started there is nothing to divide by', () => {
    const absent = member('u1 1 90', { hasStarted: false });
    expect(rank({ per: 'members' }, fieldOf({ u1: 1 }, trade('t', [absent])))).toEqual(['- u1 - (0)']);
  });
});

describe('equal units', () => {
  const places = (...lines: readonly (string | UnitMember)[]): UnitField =>
    fieldOf({ u1: 1, u2: 1, u3: 1 }, trade('t', lines));
  const timed = (line: string, time: string | null): UnitMember =>
    member(line, { modules: new Map([[MODULE, time === null ? null : of(time)]]) });

  it('[UNT-6] more first places, then more seconds, for so many', () => {
    const field = places('u1 1 50', 'u1 4 50', 'u2 1 50', 'u2 2 50', 'u3 2 60', 'u3 3 40');
    const by = (count: number): string[] =>
      rank({ tieBreaks: [{ key: 'count-back', places: count }] }, field);
    expect(by(1)).toEqual(['1 u1 100 (2)', '1 u2 100 (2)', '3 u3 100 (2)']);
    expect(by(2)).toEqual(['1 u2 100 (2)', '2 u1 100 (2)', '3 u3 100 (2)']);
  });

  it('[UNT-6] the best single place; whoever has none comes last', () => {
    const field = places('u1 - 100', 'u2 3 100', 'u3 4 60', 'u3 2 40');
    expect(rank({ tieBreaks: [{ key: 'best-place' }] }, field)).toEqual([
      '1 u3 100 (2)',
      '2 u2 100 (1)',
      '3 u1 100 (1)',
    ]);
  });

  it.each([
    ['lower', ['1 u2 100 (2)', '2 u1 100 (2)', '3 u3 100 (1)']],
    ['higher', ['1 u1 100 (2)', '2 u2 100 (2)', '3 u3 100 (1)']],
  ] as const)('[UNT-6] the sum of a module, better %s; whoever has none comes last', (better, expected) => {
    const field = places(
      timed('u1 1 60', '30'),
      timed('u1 2 40', '31'),
      timed('u2 3 60', '29'),
      timed('u2 4 40', null),
      timed('u3 5 100', null),
    );
    expect(rank({ tieBreaks: [{ key: 'module-sum', moduleId: MODULE, better }] }, field)).toEqual(expected);
    const nowhere = rank({ tieBreaks: [{ key: 'module-sum', moduleId: 'x' as ModuleId, better }] }, field);
    expect(nowhere.map((line) => line[0])).toEqual(['1', '1', '1']);
  });

  it('[UNT-6] the list is asked in its order, and only of the members who made the result', () => {
    const field = places('u1 2 60', 'u1 4 40', 'u2 2 60', 'u2 3 40');
    const tieBreaks = [{ key: 'best-place' }, { key: 'count-back', places: 3 }] as const;
    expect(rank({ tieBreaks }, field).slice(0, 2)).toEqual(['1 u2 100 (2)', '2 u1 100 (2)']);
    const count = { kind: 'members-sum', best: 1, least: 0 } as const;
    expect(rank({ tieBreaks, count }, field).slice(0, 2)).toEqual(['1 u1 60 (1)', '1 u2 60 (1)']);
  });

  it.each([
    ['1-1-3', [1, 1, 3, 4]],
    ['1-1-2', [1, 1, 2, 3]],
  ] as const)(
    '[UNT-6] still equal they share the place, counted %s, and are listed by their ids',
    (style, expected) => {
      const field = fieldOf(
        { u4: 1, u2: 1, u1: 1, u3: 1 },
        trade('t', ['u1 1 90', 'u2 1 90', 'u3 3 80', 'u4 4 70']),
      );
      const standings = rankUnits({ ...RULE, style }, field);
      expect(standings.map(({ unitId }) => unitId)).toEqual(['u1', 'u2', 'u3', 'u4']);
      expect(standings.map(({ place }) => place)).toEqual(expected);
      expect(standings.map(({ sharedBy }) => sharedBy)).toEqual([2, 2, 1, 1]);
    },
  );
});

describe('the field', () => {
  it('[UNT-7] only the trades that a ranking names count', () => {
    const field = fieldOf({ u1: 1, u2: 1 }, FITTERS, WELDERS);
    expect(rank({ trades: ['welder' as TradeId] }, field)).toEqual(['1 u2 95 (1)', '2 u1 70 (1)']);
    expect(rank({ trades: ['fitter', 'welder'] as TradeId[] }, field)).toEqual(rank({}, field));
  });

  it('[UNT-9] units without a member or a result stand last, by their ids', () => {
    const field = fieldOf({ u3: 1, u2: 1, u1: 1 }, trade('t', ['u2 1 90', 'u3 - -']));
    expect(rankUnits(RULE, field)).toEqual([
      { unitId: 'u2', place: 1, sharedBy: 1, value: of('90'), members: 1 },
      { unitId: 'u1', place: null, sharedBy: 1, value: null, members: 0 },
      { unitId: 'u3', place: null, sharedBy: 1, value: null, members: 0 },
    ]);
    expect(rankUnits(RULE, fieldOf({}))).toEqual([]);
  });
});
