import { say } from '../../kernel/say';
import { keepAll, noFaults, panelShape, type PanelBase, type PanelKind } from '../panel-kind';

/** The sum of all marks (TAL-2). */
export interface SumPanel extends PanelBase {
  readonly kind: 'sum';
}

export const sumPanel: PanelKind<SumPanel> = {
  shape: panelShape('sum'),
  faults: noFaults,
  keep: keepAll,
  adds: true,
  isMonotone: true,
  sentence: () => say('各裁判评分相加', 'the sum of the marks'),
};
