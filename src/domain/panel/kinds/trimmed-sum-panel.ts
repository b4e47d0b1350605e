import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import { dropEnds, dropFaults, dropsShape, type Drops } from '../drop-ends';
import { panelShape, type PanelBase, type PanelKind } from '../panel-kind';

/** So many highest and lowest marks are dropped, the rest is added up (TAL-3). Source: rules of the field 1.3 [S25]. */
export interface TrimmedSumPanel extends PanelBase, Drops {
  readonly kind: 'trimmed-sum';
}

const sentenceOf = ({ dropHigh, dropLow }: Drops): LocalText =>
  say(
    `去掉 ${dropHigh} 个最高分和 ${dropLow} 个最低分，其余相加`,
    `the sum of the marks without the ${dropHigh} highest and the ${dropLow} lowest`,
  );

export const trimmedSumPanel: PanelKind<TrimmedSumPanel> = {
  shape: panelShape('trimmed-sum', dropsShape),
  faults: dropFaults,
  keep: (values, { dropLow, dropHigh }) => dropEnds(values, dropLow, dropHigh),
  adds: true,
  isMonotone: true,
  sentence: sentenceOf,
};
