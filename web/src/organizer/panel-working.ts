import type { CountedMarkView } from '#contract/results';

/** A panel rule as the server names it: "trimmed-mean/aspect/1/1". */
export interface PanelWords {
  readonly kind: 'mean' | 'trimmed-mean' | 'sum';
  readonly over: 'aspect' | 'module';
  readonly dropHigh: number;
  readonly dropLow: number;
}

/** Reads the rule's name; what is not known counts as a plain mean over aspects. */
export function readPanel(text: string): PanelWords {
  const [kind, over, high, low] = text.split('/');
  return {
    kind: kind === 'trimmed-mean' || kind === 'sum' ? kind : 'mean',
    over: over === 'module' ? 'module' : 'aspect',
    dropHigh: Number(high ?? 0) || 0,
    dropLow: Number(low ?? 0) || 0,
  };
}

/** The sum as a person writes it: "(8.5 + 9 + 8) ÷ 3"; one mark alone as itself; empty without marks. */
export function workingText(marks: readonly CountedMarkView[], kind: PanelWords['kind']): string {
  const counted = marks.filter(({ dropped }) => dropped === null).map(({ points }) => points);
  const terms = counted.join(' + ');
  if (counted.length < 2) return terms;
  return kind === 'sum' ? terms : `(${terms}) ÷ ${counted.length}`;
}
