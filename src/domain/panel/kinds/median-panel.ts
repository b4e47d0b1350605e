import { say } from '../../kernel/say';
import { dropEnds } from '../drop-ends';
import { noFaults, panelShape, type PanelBase, type PanelKind } from '../panel-kind';

/** The middle mark; of an even number the mean of the two in the middle (TAL-12). */
export interface MedianPanel extends PanelBase {
  readonly kind: 'median';
}

export const medianPanel: PanelKind<MedianPanel> = {
  shape: panelShape('median'),
  faults: noFaults,
  keep: (values) => {
    const each = Math.floor((values.length - 1) / 2);
    return dropEnds(values, each, each);
  },
  adds: false,
  isMonotone: true,
  sentence: () => say('取各裁判评分的中位数', 'the median of the marks'),
};
