import type { CountedMarkView } from '#contract/results';
import { isUnfinished, type MarkValue } from '#domain/kernel/mark-value';
import type { PanelRule } from '#domain/panel/panel-rule';
import { withMinus } from '../i18n/with-minus';

/** A panel rule as the server names it: "trimmed-mean/aspect/1/1". */
export interface PanelWords {
  readonly kind: PanelRule['kind'];
  readonly over: 'aspect' | 'module';
  readonly dropHigh: number;
  readonly dropLow: number;
}

/** Whether what counts is added up; else its mean is taken. */
export const ADDS: Readonly<Record<PanelRule['kind'], boolean>> = {
  mean: false,
  sum: true,
  median: false,
  'trimmed-mean': false,
  'trimmed-sum': true,
  'closest-two': false,
  majority: false,
};

/** Reads the rule's name; what is not known counts as a plain mean over aspects. */
export function readPanel(text: string): PanelWords {
  const [kind = '', over, high, low] = text.split('/');
  return {
    kind: Object.hasOwn(ADDS, kind) ? (kind as PanelRule['kind']) : 'mean',
    over: over === 'module' ? 'module' : 'aspect',
    dropHigh: Number(high ?? 0) || 0,
    dropLow: Number(low ?? 0) || 0,
  };
}

/** The marks that the panel rule left in and that are amounts. */
export function countedAmounts(marks: readonly CountedMarkView[]): string[] {
  return marks
    .filter(({ dropped, points }) => dropped === null && !isUnfinished(points as unknown as MarkValue))
    .map(({ points }) => points);
}

/** The sum as a person writes it: "(8.5 + 9 + 8) ÷ 3"; one mark, or what a majority agrees on, as itself; empty without marks. */
export function workingText(amounts: readonly string[], kind: PanelRule['kind']): string {
  const [first = '', ...others] = amounts.map(withMinus);
  if (others.length === 0 || kind === 'majority') return first;
  const terms = [first, ...others].join(' + ').replaceAll('+ −', '− ');
  return ADDS[kind] ? terms : `(${terms}) ÷ ${amounts.length}`;
}
