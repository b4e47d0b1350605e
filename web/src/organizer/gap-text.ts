import { compareRatios, ratio } from '#domain/kernel/ratios';
import { parseRatio } from '#domain/kernel/parse-ratio';
import { showRatio } from '#domain/kernel/show-ratio';

const MOST_DECIMALS = 6;

/**
 * The distance between two exact totals ("num/den" micro-points) as points, with as many decimals as it takes to see that it is
 * not nothing: at least `decimals`, at most six. Null when they are equal or one is not a total; "<0.000001" below that.
 */
export function gapText(above: string | null, below: string | null, decimals: number): string | null {
  const upper = above === null ? undefined : parseRatio(above);
  const lower = below === null ? undefined : parseRatio(below);
  if (!upper || !lower || compareRatios(upper, lower) === 0) return null;
  const raw = ratio(upper.num * lower.den - lower.num * upper.den, upper.den * lower.den);
  const gap = raw.num < 0n ? ratio(-raw.num, raw.den) : raw;
  for (let places = decimals; places <= MOST_DECIMALS; places += 1) {
    const text = showRatio(gap, places, 'half-up');
    if (/[1-9]/.test(text)) return text;
  }
  return '<0.000001';
}
