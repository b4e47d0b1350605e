import { points, text } from '../../../test/rules/builders';
import type { AdjustmentRule, AdjustmentRules } from '../adjustment/adjustment-rule';
import type { Better } from '../combination/combination-kind';
import type { AdjustmentId, ModuleId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import { ratio } from '../kernel/ratios';
import type { GivenAdjustment } from '../ledger/entry-record';
import { adjust } from './adjust';

const rule = (id: string, more: Partial<AdjustmentRule> = {}): AdjustmentRule => ({
  id: id as AdjustmentId,
  name: text(id),
  kind: 'penalty',
  amount: { kind: 'points', points: points('2') },
  clause: text('art. 5'),
  ...more,
});
const TENTH = { kind: 'percent', percent: 100_000 } as const;
const given = (id: string, times = 1): GivenAdjustment => ({
  adjustmentId: id as AdjustmentId,
  times,
  reason: 'as the referee saw it',
});
const FLOORED = (...rules: AdjustmentRule[]): AdjustmentRules => ({ floor: 'zero', rules });
interface On {
  readonly moduleId?: ModuleId;
  readonly better?: Better;
}
/** The value after the adjustments, in micro-points. */
const after = (
  value: string,
  rules: AdjustmentRules,
  givens: readonly GivenAdjustment[],
  { moduleId, better = 'higher' }: On = {},
): string =>
  ratioText(adjust({ value: ratio(points(value)), moduleId: moduleId ?? null, better }, rules, givens).value);

describe('adjust', () => {
  it('[TAL-23] penalties take off, bonuses add, and each says what it did', () => {
    const rules = FLOORED(rule('late'), rule('neat', { kind: 'bonus', amount: TENTH }), rule('loud'));
    const value = ratio(points('50'));
    expect(
      adjust({ value, moduleId: null, better: 'higher' }, rules, [given('neat'), given('late', 3)]),
    ).toEqual({
      // 50 − 3 × 2 + 10 % of 50
      value: { num: 49_000_000n, den: 1n },
      adjustments: [
        { adjustmentId: 'late', times: 3, moduleId: null, change: { num: -6_000_000n, den: 1n } },
        { adjustmentId: 'neat', times: 1, moduleId: null, change: { num: 5_000_000n, den: 1n } },
      ],
    });
  });

  it('[TAL-23] nothing happens without rules, or where nothing was given', () => {
    const adjusted = { value: ratio(7), moduleId: null, better: 'higher' } as const;
    const untouched = { value: { num: 7n, den: 1n }, adjustments: [] };
    expect(adjust(adjusted, undefined, [given('late')])).toEqual(untouched);
    expect(adjust(adjusted, FLOORED(rule('late')), [])).toEqual(untouched);
    expect(adjust(adjusted, FLOORED(rule('late')), [given('other')])).toEqual(untouched);
    expect(adjust(adjusted, FLOORED(rule('late')), [given('late', 0)])).toEqual(untouched);
  });

  it('[TAL-23] a share is one of the value before any of them', () => {
    const rules = FLOORED(
      rule('half', { amount: { kind: 'percent', percent: 500_000 } }),
      rule('tenth', { amount: TENTH }),
    );
    // 80 − 40 − 8, not 80 − 40 − 4; twice a tenth is a fifth
    expect(after('80', rules, [given('half'), given('tenth')])).toBe('32000000');
    expect(after('80', rules, [given('tenth', 2)])).toBe('64000000');
    expect(after('0.000001', rules, [given('tenth')])).toBe('9/10');
  });

  it.each([
    [[given('late', 2)], '46000000'],
    [[given('late', 3)], '44000000'],
    [[given('late', 4)], '44000000'],
    [[given('late'), given('late'), given('late', 2)], '44000000'],
    [[given('late'), given('loud', 9)], '48000000'],
  ])('[TAL-23] up to as often as the rule allows, however it was given: %#', (givens, result) => {
    const rules = FLOORED(rule('late', { most: 3 }));
    expect(after('50', rules, givens)).toBe(result);
  });

  it('[TAL-23] without a limit as often as it happens', () =>
    expect(after('50', FLOORED(rule('late')), [given('late', 12)])).toBe('26000000'));

  it('[TAL-23] a rule changes its module, or the total', () => {
    const m1 = 'm1' as ModuleId;
    const rules = FLOORED(rule('late'), rule('edge', { moduleId: m1, amount: TENTH }));
    const both = [given('late'), given('edge')];
    expect(after('50', rules, both)).toBe('48000000');
    expect(after('50', rules, both, { moduleId: m1 })).toBe('45000000');
    expect(after('50', rules, both, { moduleId: 'm2' as ModuleId })).toBe('50000000');
    const { adjustments } = adjust(
      { value: ratio(points('50')), moduleId: m1, better: 'higher' },
      rules,
      both,
    );
    expect(adjustments).toMatchObject([{ adjustmentId: 'edge', moduleId: 'm1' }]);
  });

  it('[TAL-23] a penalty worsens, also where less is better', () => {
    const rules = FLOORED(rule('late'), rule('neat', { kind: 'bonus' }), rule('tenth', { amount: TENTH }));
    const lower = { better: 'lower' } as const;
    expect(after('50', rules, [given('late')], lower)).toBe('52000000');
    expect(after('50', rules, [given('tenth')], lower)).toBe('55000000');
    expect(after('50', rules, [given('neat')], lower)).toBe('48000000');
    expect(after('1', rules, [given('neat')], lower)).toBe('0');
  });

  it('[TAL-23] a penalty worsens, also a value below zero', () => {
    const rules: AdjustmentRules = { floor: 'none', rules: [rule('tenth', { amount: TENTH })] };
    expect(after('-50', rules, [given('tenth')])).toBe('-55000000');
    expect(after('-50', rules, [given('tenth')], { better: 'lower' })).toBe('-45000000');
  });

  it('[TAL-23] below zero only where the rules let it', () => {
    const [late, neat] = [rule('late'), rule('neat', { kind: 'bonus' })];
    expect(after('2', FLOORED(late), [given('late')])).toBe('0');
    expect(after('1.5', FLOORED(late), [given('late')])).toBe('0');
    expect(after('1.5', { floor: 'none', rules: [late] }, [given('late')])).toBe('-500000');
    // What deductions have brought below zero stays there: no penalty raises it, and a bonus adds.
    expect(after('-5', FLOORED(late), [given('late')])).toBe('-5000000');
    expect(after('-5', FLOORED(neat), [given('neat')])).toBe('-3000000');
    expect(after('-5', FLOORED(late), [given('other')])).toBe('-5000000');
    expect(after('-5', { floor: 'none', rules: [late] }, [given('late')])).toBe('-7000000');
  });
});
