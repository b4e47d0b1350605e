import type { AdjustmentRule, AdjustmentRules } from '../adjustment/adjustment-rule';
import type { Better } from '../combination/combination-kind';
import type { ModuleId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { addRatios, compareRatios, multiplyRatios, ratio } from '../kernel/ratios';
import type { GivenAdjustment } from '../ledger/entry-record';
import type { AdjustmentTally } from './tally';

const ZERO: Ratio = { num: 0n, den: 1n };

/** What penalties and bonuses are applied to: a module or the total, and with which rules. */
export interface Adjusted {
  readonly value: Ratio;
  readonly moduleId: ModuleId | null;
  readonly better: Better;
}

/** Several givings of one rule count as one, up to the most the rule allows. */
const timesOf = (given: Iterable<GivenAdjustment>, rule: AdjustmentRule): number => {
  let times = 0;
  for (const one of given) if (one.adjustmentId === rule.id) times += one.times;
  return Math.min(times, rule.most ?? times);
};

const sizeOf = ({ num, den }: Ratio): Ratio => ({ num: num < 0n ? -num : num, den });

const changeOf = (rule: AdjustmentRule, times: number, { value, better }: Adjusted): Ratio => {
  const { amount } = rule;
  const size =
    amount.kind === 'points'
      ? ratio(BigInt(amount.points) * BigInt(times))
      : multiplyRatios(sizeOf(value), ratio(BigInt(amount.percent) * BigInt(times), 1_000_000n));
  const isAdded = (rule.kind === 'bonus') === (better === 'higher');
  return isAdded ? size : { num: -size.num, den: size.den };
};

/**
 * Applies the penalties and bonuses of an entry to a module or the total (TAL-23): each to the value before any of them; a
 * penalty worsens, also where less is better; below zero only where the rules let it. Source: rules of the field 1.8 [S43], 6.40.
 */
export function adjust(
  adjusted: Adjusted,
  rules: AdjustmentRules | undefined,
  given: readonly GivenAdjustment[],
): { readonly value: Ratio; readonly adjustments: readonly AdjustmentTally[] } {
  const { moduleId, value } = adjusted;
  if (!rules || given.length === 0) return { value, adjustments: [] };
  const adjustments = rules.rules
    .filter((rule) => (rule.moduleId ?? null) === moduleId)
    .map((rule): AdjustmentTally => {
      const times = timesOf(given, rule);
      return { adjustmentId: rule.id, times, moduleId, change: changeOf(rule, times, adjusted) };
    })
    .filter(({ times }) => times > 0);
  const after = adjustments.reduce((sum, { change }) => addRatios(sum, change), value);
  // Deductions may have brought the value below zero: from there a penalty does not raise it.
  const floor = value.num < 0n ? value : ZERO;
  const isFloored = rules.floor === 'zero' && compareRatios(after, floor) < 0;
  return { value: isFloored ? floor : after, adjustments };
}
