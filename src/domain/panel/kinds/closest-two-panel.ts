import { say } from '../../kernel/say';
import { bySize } from '../by-size';
import {
  noFaults,
  panelShape,
  type Dropped,
  type PanelBase,
  type PanelKind,
  type Whole,
} from '../panel-kind';

/** The mean of the two marks closest to each other; where two pairs are equally close, all marks of such pairs count (TAL-13). */
export interface ClosestTwoPanel extends PanelBase {
  readonly kind: 'closest-two';
}

const keepClosest = (values: readonly Whole[]): Dropped[] => {
  if (values.length < 3) return values.map(() => null);
  const order = bySize(values);
  const gaps = order.slice(1).map((index, at) => BigInt(values[index]!) - BigInt(values[order[at]!]!));
  const least = gaps.reduce((closest, gap) => (gap < closest ? gap : closest));
  const first = gaps.indexOf(least);
  const dropped: Dropped[] = values.map(() => null);
  order.forEach((index, at) => {
    if (gaps[at] !== least && gaps[at - 1] !== least) dropped[index] = at < first ? 'low' : 'high';
  });
  return dropped;
};

export const closestTwoPanel: PanelKind<ClosestTwoPanel> = {
  shape: panelShape('closest-two'),
  faults: noFaults,
  keep: keepClosest,
  adds: false,
  isMonotone: false,
  sentence: () => say('取最接近的两个评分的平均分', 'the mean of the two closest marks'),
};
