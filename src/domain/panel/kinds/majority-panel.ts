import { say } from '../../kernel/say';
import {
  noFaults,
  panelShape,
  type Dropped,
  type PanelBase,
  type PanelKind,
  type Whole,
} from '../panel-kind';

/** What more than half of the judges gave; without such a majority there is no value (TAL-14). */
export interface MajorityPanel extends PanelBase {
  readonly kind: 'majority';
}

const keepMajority = (values: readonly Whole[]): Dropped[] => {
  const countOf = (value: Whole): number => values.filter((one) => one === value).length;
  const won = values.find((value) => countOf(value) * 2 > values.length);
  return values.map((value) => {
    if (value === won) return null;
    return won === undefined || value < won ? 'low' : 'high';
  });
};

export const majorityPanel: PanelKind<MajorityPanel> = {
  shape: panelShape('majority'),
  faults: noFaults,
  keep: keepMajority,
  adds: false,
  isMonotone: false,
  sentence: () => say('以过半数裁判一致的评分为准', 'the mark that more than half of the judges gave'),
};
