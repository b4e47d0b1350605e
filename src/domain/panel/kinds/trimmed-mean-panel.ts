import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import { dropEnds, dropFaults, dropsShape, type Drops } from '../drop-ends';
import { panelShape, type PanelBase, type PanelKind } from '../panel-kind';

/** So many highest and lowest marks are dropped, the rest is averaged (TAL-3). Source: rules of the field 1.3 [S25]. */
export interface TrimmedMeanPanel extends PanelBase, Drops {
  readonly kind: 'trimmed-mean';
}

const sentenceOf = ({ dropHigh, dropLow }: Drops): LocalText =>
  say(
    `去掉 ${dropHigh} 个最高分和 ${dropLow} 个最低分，其余取平均分`,
    `the mean of the marks without the ${dropHigh} highest and the ${dropLow} lowest`,
  );

export const trimmedMeanPanel: PanelKind<TrimmedMeanPanel> = {
  shape: panelShape('trimmed-mean', dropsShape),
  faults: dropFaults,
  keep: (values, { dropLow, dropHigh }) => dropEnds(values, dropLow, dropHigh),
  adds: false,
  isMonotone: true,
  sentence: sentenceOf,
};
