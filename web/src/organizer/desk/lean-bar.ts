import type { LeanView } from '#contract/results';

/** A bar around zero: where it ends, in percent of its half of the field. */
export interface LeanBar {
  readonly side: 'stricter' | 'even' | 'kinder';
  readonly percent: number;
}

/** With fewer comparisons than this a mean says little; the page says so. */
export const FEW = 10;

const NONE: LeanBar = { side: 'even', percent: 0 };

/** How long a bar is beside the longest of its module (STT-7). Only for the eye: the number stands beside it. */
export function leanBar({ mean }: LeanView, all: readonly LeanView[]): LeanBar {
  const longest = Math.max(...all.map((one) => Math.abs(Number(one.mean ?? 0))), 0);
  const value = Number(mean ?? 0);
  if (value === 0 || longest === 0) return NONE;
  return { side: value < 0 ? 'stricter' : 'kinder', percent: Math.round((Math.abs(value) / longest) * 100) };
}

/** A number with its sign, as it is printed: "−0.50", "+0.50", "0.00". */
export function signed(text: string): string {
  const value = Number(text);
  if (value === 0) return text.replace('-', '');
  return value < 0 ? text.replace('-', '−') : `+${text}`;
}
