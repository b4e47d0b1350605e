import { say } from '../../kernel/say';
import { keepAll, noFaults, panelShape, type PanelBase, type PanelKind } from '../panel-kind';

/** The mean of all marks (TAL-1). */
export interface MeanPanel extends PanelBase {
  readonly kind: 'mean';
}

export const meanPanel: PanelKind<MeanPanel> = {
  shape: panelShape('mean'),
  faults: noFaults,
  keep: keepAll,
  adds: false,
  isMonotone: true,
  sentence: () => say('取各裁判评分的平均分', 'the mean of the marks'),
};
