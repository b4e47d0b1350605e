import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { ScaleKind } from '../scale-kind';

/** Points as they are (SCA-1). */
export interface PlainScale {
  readonly kind: 'plain';
}

export const plainScale: ScaleKind<PlainScale> = {
  shape: recordShape({ kind: oneOfShape('plain') }),
  faults: () => [],
  scaled: (totals) => [...totals],
  sentence: () => say('按原始总分比较', 'plain points'),
};
