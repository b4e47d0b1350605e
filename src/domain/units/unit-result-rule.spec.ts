import { points, text } from '../../../test/rules/builders';
import type { ModuleId, TradeId } from '../kernel/ids';
import { NO_CLAUSE } from '../kernel/say';
import { checkUnitResults } from './check-unit-results';
import { describeUnitResult } from './describe-unit-result';
import { sayUnitTieBreak, type UnitTieBreak } from './tie-breaks/unit-tie-break';
import { unitResultKindOf, type UnitCount, type UnitResultRule } from './unit-result-rule';

const MEMBERS: UnitCount = { kind: 'members-sum', best: 0, least: 0 };
const ruleOf = (more: Partial<UnitResultRule> = {}): UnitResultRule => ({
  id: 'r',
  name: { zh: '团体', en: 'Teams' },
  count: MEMBERS,
  tieBreaks: [],
  style: '1-1-3',
  decimals: 2,
  clause: text('9'),
  ...more,
});
const table = (places: readonly string[], others = '0', shared: 'same' | 'mean' = 'same'): UnitCount => ({
  kind: 'place-table',
  points: places.map(points),
  others: points(others),
  shared,
});
const awards = (...rows: readonly (readonly [string, string])[]): UnitCount => ({
  kind: 'award-points',
  points: rows.map(([awardId, value]) => ({ awardId, points: points(value) })),
});

describe('what keeps a ranking of units from being legal', () => {
  const known = {
    tradeIds: new Set(['fitter' as TradeId, 'welder' as TradeId]),
    awardIds: new Set(['gold', 'silver']),
  };
  const faults = (...rules: UnitResultRule[]): string[] =>
    checkUnitResults('units', rules, known).map(({ path, fault }) => `${path} ${fault}`);

  it('[UNT-7] an id of its own, names and clause', () => {
    expect(faults()).toEqual([]);
    expect(faults(ruleOf(), ruleOf({ id: 's' }))).toEqual([]);
    expect(faults(ruleOf(), ruleOf())).toEqual(['units[1].id duplicate']);
    expect(faults(ruleOf({ id: '' }))).toEqual(['units[0].id empty']);
    expect(faults(ruleOf({ name: { zh: '团体', en: ' ' } }))).toEqual(['units[0].name.en empty']);
    expect(faults(ruleOf(), ruleOf({ id: 's', clause: text('') }))).toEqual([
      'units[1].clause.zh empty',
      'units[1].clause.en empty',
    ]);
  });

  it('[UNT-7] known trades and awards', () => {
    expect(faults(ruleOf({ trades: ['welder', 'fitter'] as TradeId[] }))).toEqual([]);
    expect(faults(ruleOf({ trades: ['fitter', 'baker'] as TradeId[] }))).toEqual([
      'units[0].trades[1] unknown-trade',
    ]);
    expect(faults(ruleOf({ count: awards(['gold', '4'], ['silver', '3']) }))).toEqual([]);
    expect(faults(ruleOf({ count: awards(['gold', '4'], ['tin', '1']) }))).toEqual([
      'units[0].count.points[1].awardId unknown-award',
    ]);
  });

  it('[UNT-7] at most six decimals', () => {
    expect(faults(ruleOf({ decimals: 6 }))).toEqual([]);
    expect(faults(ruleOf({ decimals: 7 }))).toEqual(['units[0].decimals out-of-range']);
  });

  it.each<[UnitCount, string[]]>([
    [{ kind: 'members-sum', best: 0, least: 9 }, []],
    [{ kind: 'members-sum', best: 3, least: 3 }, []],
    [{ kind: 'members-sum', best: 3, least: 4 }, []],
    [{ kind: 'place-sum', noEntry: 0 }, []],
    [table(['10', '9', '9'], '9'), []],
    [table(['0'], '0'), []],
    [table([], '1'), ['.points empty']],
    [table(['9', '10']), ['.points[1] not-in-order']],
    [table(['10', '9'], '9.5'), ['.others not-in-order']],
    [table(['-0.5'], '-1'), ['.points[0] out-of-range', '.others out-of-range']],
    [awards(['gold', '0']), []],
    [awards(), ['.points empty']],
    [awards(['gold', '-1']), ['.points[0].points out-of-range']],
    [awards(['gold', '4'], ['silver', '3'], ['gold', '2']), ['.points[2].awardId duplicate']],
  ])('[UNT-7] a count that can be made: %j', (count, expected) => {
    expect(faults(ruleOf({ count }))).toEqual(expected.map((fault) => `units[0].count${fault}`));
  });
});

describe('a ranking of units as a sentence', () => {
  const sentence = (more: Partial<UnitResultRule>): string => {
    const { zh, en } = describeUnitResult(ruleOf({ clause: text(NO_CLAUSE), ...more }), 'competition');
    return `${zh} / ${en}`;
  };
  const count = (of: UnitCount): string => {
    const { zh, en } = unitResultKindOf(of).sentence(of);
    return `${zh} / ${en}`;
  };

  it.each<[string, UnitCount]>([
    ['全体队员成绩之和 / the sum of all members', MEMBERS],
    [
      '全体队员成绩之和，少于 2 人不计 / the sum of all members, none with fewer than 2',
      { kind: 'members-sum', best: 0, least: 2 },
    ],
    ['成绩最好的 3 名队员之和 / the sum of the best 3 members', { kind: 'members-sum', best: 3, least: 0 }],
    [
      '成绩最好的 3 名队员之和，少于 1 人不计 / the sum of the best 3 members, none with fewer than 1',
      { kind: 'members-sum', best: 3, least: 1 },
    ],
    [
      '按名次计分 10-9.5-8，其余参赛者 1 分，并列者同得该名次分 / points by place 10-9.5-8, everybody else 1; those who share a place all get its points',
      table(['10', '9.5', '8'], '1'),
    ],
    [
      '按名次计分 10，其余参赛者 0 分，并列者平分所占名次分 / points by place 10, everybody else 0; those who share places get the mean of their points',
      table(['10'], '0', 'mean'),
    ],
    [
      '按获奖计分：gold 4 分、silver 3.5 分 / points for awards: gold 4, silver 3.5',
      awards(['gold', '4'], ['silver', '3.5']),
    ],
    [
      '各工种最好名次之和，少者为优；无人参赛按参赛数计 / the sum of the best places over the trades, less is better; without an entry the number of entries',
      { kind: 'place-sum', noEntry: 0 },
    ],
    [
      '各工种最好名次之和，少者为优；无人参赛按参赛数加 2 计 / the sum of the best places over the trades, less is better; without an entry the number of entries + 2',
      { kind: 'place-sum', noEntry: 2 },
    ],
  ])('[RUV-3] %s', (expected, of) => {
    expect(count(of)).toBe(expected);
  });

  it('[RUV-3] what it is divided by, the trades and the tie-breaks', () => {
    expect(sentence({})).toBe(
      '团体：全体队员成绩之和；计全部工种；仍相同则并列 / Teams: the sum of all members; over all trades; still equal: shared',
    );
    expect(
      sentence({
        per: 'members',
        trades: ['fitter', 'welder'] as TradeId[],
        tieBreaks: [{ key: 'best-place' }],
      }),
    ).toBe(
      '团体：全体队员成绩之和；除以到场队员数；计 2 个工种；最好名次靠前者在前；仍相同则并列 / Teams: the sum of all members; divided by the members that started; over 2 trades; the best single place; still equal: shared',
    );
    expect(sentence({ per: 'trades' })).toBe(
      '团体：全体队员成绩之和；除以参加工种数；计全部工种；仍相同则并列 / Teams: the sum of all members; divided by the trades taken part in; over all trades; still equal: shared',
    );
    expect(sentence({ per: 'headcount' })).toBe(
      '团体：全体队员成绩之和；除以职工人数；计全部工种；仍相同则并列 / Teams: the sum of all members; divided by the headcount; over all trades; still equal: shared',
    );
  });

  it('[RUV-3] within one trade nothing is said of trades; the clause stands in brackets', () =>
    expect(describeUnitResult(ruleOf({ trades: ['fitter' as TradeId] }), 'trade')).toEqual({
      zh: '团体：全体队员成绩之和；仍相同则并列（9）',
      en: 'Teams: the sum of all members; still equal: shared (9)',
    }));

  it.each<[string, UnitTieBreak]>([
    ['第一名多者在前 / more first places', { key: 'count-back', places: 1 }],
    [
      '第一名多者在前，再比第二名，依次到第 3 名 / more first places, then more second places, down to place 3',
      { key: 'count-back', places: 3 },
    ],
    ['最好名次靠前者在前 / the best single place', { key: 'best-place' }],
    [
      '模块 m 之和少者在前 / less in module m in all',
      { key: 'module-sum', moduleId: 'm' as ModuleId, better: 'lower' },
    ],
    [
      '模块 m 之和多者在前 / more in module m in all',
      { key: 'module-sum', moduleId: 'm' as ModuleId, better: 'higher' },
    ],
  ])('[RUV-3] equal units: %s', (expected, tieBreak) => {
    const { zh, en } = sayUnitTieBreak(tieBreak);
    expect(`${zh} / ${en}`).toBe(expected);
  });
});
