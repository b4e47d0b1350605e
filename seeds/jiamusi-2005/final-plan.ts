import type { Random } from '../seeded-random';
import type { Ability } from './draw-marks';

/** The reconstruction of 2005 needs two trades that differ from the rest (README: which figures are ours). */
export type TradePlan = 'plain' | 'shared-first' | 'short-of-minimum';

/** Trade ordinals with another plan than the plain one. */
const PLANS: ReadonlyMap<number, TradePlan> = new Map([
  [6, 'shared-first'],
  [23, 'short-of-minimum'],
]);

export function planOf(tradeOrdinal: number): TradePlan {
  return PLANS.get(tradeOrdinal) ?? 'plain';
}

/** How far theory and practical of one person lie apart, in thousandths of a point. */
const BETWEEN_PARTS = 2_400;

/** The total a rank is drawn round, in thousandths of a point. */
const totalOf = (rank: number, plan: TradePlan, top: number): number => {
  if (plan === 'short-of-minimum' && rank > 10) return 78_600 - (rank - 11) * 560;
  if (plan === 'shared-first' && rank < 3) return top + 900;
  return rank <= 11 ? top - (rank - 1) * 1_120 : 80_900 - (rank - 12) * 620;
};

/**
 * Abilities from the best downwards, round a curve that falls from the low nineties to the low sixties. Theory counts 30 and
 * practical 70 of 100 in it; the rules themselves only meet the marks.
 */
export function drawAbilities(people: number, plan: TradePlan, random: Random): Ability[] {
  const top = 94_200 + random.below(900);
  return Array.from({ length: people }, (_, index) => {
    const total = totalOf(index + 1, plan, top);
    const theory = Math.min(total + random.bell(BETWEEN_PARTS), 99_000);
    return { theory, practical: Math.trunc((total * 100 - theory * 30) / 70) };
  });
}
