import { MICRO, type Points } from './points';

/** Writes micro-points as the shortest plain decimal, or with at least `decimals` places: 86_500_000 → "86.5", with 2 → "86.50". */
export function formatPoints(points: Points, decimals = 0): string {
  const size = Math.abs(points);
  const whole = Math.trunc(size / MICRO);
  const fraction = String(size % MICRO)
    .padStart(6, '0')
    .replace(/0+$/, '')
    .padEnd(decimals, '0');
  return `${points < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
