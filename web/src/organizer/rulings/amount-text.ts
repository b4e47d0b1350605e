import type { AdjustmentAmount, AdjustmentRule } from '#domain/adjustment/adjustment-rule';
import { formatPoints } from '#domain/kernel/format-points';
import { NO_CLAUSE, sayPercent } from '#domain/kernel/say';
import { betterOf } from '#domain/scheme/better-of';
import type { MarkingScheme } from '#domain/scheme/marking-scheme';
import type { RulingWords } from './ruling-text';

/** Where less is better, what is added is no points. */
function sizeText(amount: AdjustmentAmount, isLess: boolean, t: RulingWords['t']): string {
  if (amount.kind === 'percent') return sayPercent(amount.percent);
  const points = formatPoints(amount.points);
  return isLess ? points : t('rulings.each.points', { points });
}

/** What a penalty or bonus does each time: "2 off the total each time, at most 3 times (art. 5)". */
export function amountText(
  { kind, amount, most, moduleId, clause }: AdjustmentRule,
  scheme: MarkingScheme,
  { t, local }: Pick<RulingWords, 't' | 'local'>,
): string {
  const module = scheme.modules.find(({ id }) => id === moduleId);
  // A penalty worsens, so where less is better it adds.
  const isLess = (module ? module.better : betterOf(scheme)) === 'lower';
  const isAdded = (kind === 'bonus') !== isLess;
  const each = t(`rulings.each.${isAdded ? 'added' : 'off'}`, {
    amount: sizeText(amount, isLess, t),
    target: module ? local(module.name) : t('tally.total'),
  });
  const text = most === undefined ? each : `${each}${t('rulings.each.most', { count: most })}`;
  return clause.zh === NO_CLAUSE ? text : t('rules.group', { name: text, value: local(clause) });
}
