import { parseYuan, sayYuan } from '#domain/award/money';
import { formatPoints } from '#domain/kernel/format-points';
import { parsePoints } from '#domain/kernel/parse-points';
import { toPoints } from '#domain/kernel/to-points';

/** How people write a number of the rules: points, percent of a whole, yuan, or as it is. */
export type AmountForm = 'points' | 'percent' | 'yuan' | 'whole';

const PER_CENT = 100;

/** The number as people write it; what was no number stays as it was written. */
export function amountText(value: unknown, form: AmountForm): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  if (form === 'whole') return String(value);
  if (form === 'yuan') return sayYuan(value);
  return formatPoints(toPoints(form === 'percent' ? value * PER_CENT : value));
}

/** The number that was written; the text itself where it is none, for the shape to name. */
export function readAmount(text: string, form: AmountForm): number | string {
  const plain = text.trim().normalize('NFKC').replaceAll('。', '.').replace(/%$/, '').trim();
  if (form === 'whole') return /^-?\d{1,15}$/.test(plain) ? Number(plain) : text;
  if (form === 'yuan') return parseYuan(plain) ?? text;
  const points = parsePoints(plain);
  if (points === undefined) return text;
  if (form === 'points') return points;
  return points % PER_CENT === 0 ? points / PER_CENT : text;
}
