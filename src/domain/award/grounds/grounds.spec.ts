import { aspectOf, moduleOf, points, schemeOf } from '../../../../test/rules/builders';
import type { LocalText } from '../../kernel/local-text';
import type { RuleFault } from '../../kernel/rule-fault';
import { groundKindOf, groundShape, type Ground } from './ground';

/** 10 points in all. */
const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const faults = (ground: Ground, of: typeof scheme | undefined = scheme): RuleFault[] =>
  groundKindOf(ground).faults('g', ground, of);
const onTime = schemeOf([moduleOf('m1', [aspectOf('a1')], { better: 'lower' })]);
const sentence = (ground: Ground, of: typeof scheme | undefined = scheme): LocalText =>
  groundKindOf(ground).sentence(ground, of);
const outOfRange = (path: string): RuleFault => ({ path: `g.${path}`, fault: 'out-of-range' });

const places = (fromPlace: number, toPlace: number): Ground => ({ kind: 'places', fromPlace, toPlace });
const share = (
  from: number,
  to: number,
  of: 'starters' | 'entries' = 'starters',
  rounding: 'down' | 'up' | 'half-up' = 'down',
): Ground => ({ kind: 'share', from, to, of, rounding });
const cutOff = (least: string, of: 'total' | 'scale' = 'total'): Ground => ({
  kind: 'cut-off',
  least: points(least),
  of,
});
const medal = (metal: 'gold' | 'silver' | 'bronze', gap = '2'): Ground => ({
  kind: 'medal',
  medal: metal,
  gap: points(gap),
});
const EVERYBODY: Ground = { kind: 'everybody' };

describe('grounds', () => {
  it.each<[Ground, RuleFault[]]>([
    [places(1, 1), []],
    [places(1, 3), []],
    [places(0, 3), [outOfRange('fromPlace')]],
    [places(3, 2), [{ path: 'g.toPlace', fault: 'not-in-order' }]],
    [places(0, -1), [outOfRange('fromPlace'), { path: 'g.toPlace', fault: 'not-in-order' }]],
  ])('[SCH-11] places are in order from 1: %j', (ground, expected) =>
    expect(faults(ground)).toEqual(expected),
  );

  it.each<[Ground, RuleFault[]]>([
    [share(0, 1), []],
    [share(0, 1_000_000), []],
    [share(999_999, 1_000_000), []],
    [share(-1, 500_000), [outOfRange('from')]],
    [share(0, 0), [outOfRange('to')]],
    [share(500_000, 500_000), [outOfRange('to')]],
    [share(0, 1_000_001), [outOfRange('to')]],
    [share(-2, -1), [outOfRange('from')]],
    [share(-1, -1), [outOfRange('from'), outOfRange('to')]],
  ])('[SCH-11] a share lies within the whole: %j', (ground, expected) =>
    expect(faults(ground)).toEqual(expected),
  );

  it('[SCH-11] a cut-off lies within reach: of 10 points, 10 but no more; on a scale anything', () => {
    expect(faults(cutOff('0'))).toEqual([]);
    expect(faults(cutOff('10'))).toEqual([]);
    expect(faults(cutOff('10.000001'))).toEqual([{ path: 'g.least', fault: 'unreachable' }]);
    expect(faults(cutOff('-0.000001'))).toEqual([outOfRange('least')]);
    expect(faults(cutOff('-1', 'scale'))).toEqual([outOfRange('least')]);
    expect(faults(cutOff('700', 'scale'))).toEqual([]);
    const kind = groundKindOf(cutOff('700'));
    expect(kind.faults('g', cutOff('700'), undefined)).toEqual([]);
  });

  it('[SCH-11] the gap of a medal is not below zero, and everybody needs nothing', () => {
    expect(faults(medal('gold', '0'))).toEqual([]);
    expect(faults(medal('gold', '-0.000001'))).toEqual([outOfRange('gap')]);
    expect(faults(EVERYBODY)).toEqual([]);
  });

  it.each<[Ground, string, string]>([
    [places(1, 3), '第 1—3 名', 'places 1–3'],
    [places(2, 2), '第 2 名', 'place 2'],
    [share(0, 100_000), '到场人数的前 10 %（向下取整）', 'the first 10 % of the starters, rounded down'],
    [
      share(0, 100_000, 'entries', 'up'),
      '报名人数的前 10 %（向上取整）',
      'the first 10 % of the entries, rounded up',
    ],
    [
      share(100_000, 300_000),
      '到场人数的 10 % 至 30 %（向下取整）',
      'from 10 % to 30 % of the starters, rounded down',
    ],
    [
      share(1, 300_000, 'entries', 'half-up'),
      '报名人数的 0.0001 % 至 30 %（四舍五入）',
      'from 0.0001 % to 30 % of the entries, rounded half up',
    ],
    [cutOff('8.5'), '总分不低于 8.5 分', 'at least 8.5 in the total'],
    [cutOff('-1'), '总分不低于 −1 分', 'at least −1 in the total'],
    [cutOff('700', 'scale'), '折算分不低于 700 分', 'at least 700 on the scale'],
    [medal('gold'), '金牌；折算分相差 2 分以内视为并列', 'gold medal; within 2 on the scale is a tie'],
    [
      medal('silver', '0.5'),
      '银牌；折算分相差 0.5 分以内视为并列',
      'silver medal; within 0.5 on the scale is a tie',
    ],
    [medal('bronze'), '铜牌；折算分相差 2 分以内视为并列', 'bronze medal; within 2 on the scale is a tie'],
    [EVERYBODY, '所有有名次者', 'everybody with a place'],
  ])('[RUV-3] %j is said in both languages', (ground, zh, en) =>
    expect(sentence(ground)).toEqual({ zh, en }),
  );

  it.each([
    places(1, 3),
    share(0, 100_000),
    share(0, 100_000, 'entries', 'up'),
    { ...share(0, 100_000), rounding: 'half-up' },
    cutOff('8'),
    cutOff('8', 'scale'),
    medal('gold'),
    medal('silver'),
    medal('bronze'),
    EVERYBODY,
  ])('[KER-8] %j has the shape of a ground, with every member and no other', (ground) => {
    expect(groundShape.check(ground)).toBeNull();
    expect(groundShape.check({ ...ground, extra: 1 })).toEqual({ path: '.extra', fault: 'unknown-member' });
    for (const member of Object.keys(ground)) {
      const rest = Object.fromEntries(Object.entries(ground).filter(([key]) => key !== member));
      expect(groundShape.check(rest)).toEqual({ path: `.${member}`, fault: 'missing-member' });
      expect(groundShape.check({ ...ground, [member]: 'x' })).toEqual({
        path: `.${member}`,
        fault: 'wrong-value',
      });
    }
  });

  it('[KER-8] places are counted from 0 for the rules to judge, never below', () => {
    expect(groundShape.check(places(0, 0))).toBeNull();
    expect(groundShape.check(places(-1, 0))).toEqual({ path: '.fromPlace', fault: 'wrong-value' });
    expect(groundShape.check(places(0, -1))).toEqual({ path: '.toPlace', fault: 'wrong-value' });
  });

  it('[RUV-3] a cut-off where less is better', () => {
    expect(sentence(cutOff('15.05'), onTime)).toEqual({
      zh: '成绩不超过 15.05',
      en: 'at most 15.05 in the total',
    });
    expect(sentence(cutOff('700', 'scale'), onTime)).toEqual({
      zh: '折算分不超过 700',
      en: 'at most 700 on the scale',
    });
    expect(groundKindOf(cutOff('8.5')).sentence(cutOff('8.5'), undefined).en).toBe(
      'at least 8.5 in the total',
    );
  });

  it('[KER-9] in a draft a share is of the starters from the first on, rounded down; a cut-off is of the total', () => {
    expect(groundShape.fromDraft({ kind: 'share', to: 0.1 })).toEqual(share(0, 100_000));
    expect(
      groundShape.fromDraft({ kind: 'share', from: 0.1, to: '0.3', of: 'entries', rounding: 'up' }),
    ).toEqual({
      ...share(100_000, 300_000, 'entries'),
      rounding: 'up',
    });
    expect(groundShape.fromDraft({ kind: 'cut-off', least: 8.5 })).toEqual(cutOff('8.5'));
    expect(groundShape.fromDraft({ kind: 'medal', medal: 'gold', gap: 2 })).toEqual(medal('gold'));
  });

  it('[KER-10] describes itself as Ground', () => {
    const definitions = new Map();
    expect(groundShape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/Ground' });
    expect(definitions.get('Ground')).toMatchObject({ description: 'Why a title or a level is given.' });
    expect(definitions.get('Ground').oneOf).toHaveLength(5);
  });
});
