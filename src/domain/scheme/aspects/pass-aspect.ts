import { formatPoints } from '../../kernel/format-points';
import { pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import { MICRO, type Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import { ratio } from '../../kernel/ratios';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { toPoints } from '../../kernel/to-points';
import { asMarked, type AspectKind } from './aspect-kind';
import { aspectShape, type AspectBase } from './aspect-base';
import { isAmount } from '../../kernel/amounts';

/** What failing costs besides the aspect's own points: the module, the total, or the place. */
export type Veto = 'module' | 'total' | 'place';

/** Passed or failed; the mark is 1 or 0. More than half of the panel must say that it passed. */
export interface PassAspect extends AspectBase {
  readonly kind: 'pass';
  /** What passing is worth; may be nothing where only the veto matters. */
  readonly max: Points;
  readonly veto?: Veto;
}

const VETOES: Readonly<Record<Veto | 'none', LocalText>> = {
  none: say('', ''),
  module: say('；不合格则本模块记 0 分', '; failing makes the module 0'),
  total: say('；不合格则总分记 0 分', '; failing makes the total 0'),
  place: say('；不合格则不计名次', '; failing leaves the entry without a place'),
};

/** Whether a panel's value, a share of 1, is a pass. */
export function isPassed(value: Ratio): boolean {
  return value.num * 2n > value.den * BigInt(MICRO);
}

/** Source: rules of the field 6.16 (pass/fail with veto). */
export const passAspect: AspectKind<PassAspect> = {
  shape: aspectShape('pass', { max: pointsShape }, { veto: oneOfShape('module', 'total', 'place') }),
  faults: (path, { max, veto }) => {
    if (max !== 0) return isAmount(max) ? [] : [{ path: `${path}.max`, fault: 'out-of-range' }];
    return veto ? [] : [{ path: `${path}.veto`, fault: 'empty' }];
  },
  grid: () => ({ min: 0, max: MICRO, step: MICRO }),
  counted: asMarked,
  worth: ({ max }, value) => ratio(isPassed(value) ? max : 0),
  most: ({ max }) => max,
  range: () => ({ best: toPoints(MICRO), worst: toPoints(0), at: 'mark' }),
  sentence: ({ max, veto }) => {
    const cost = VETOES[veto ?? 'none'];
    // Where only failing counts, two zeros would say nothing.
    return max === 0
      ? say(`合格与否${cost.zh}`, `pass or fail${cost.en}`)
      : say(
          `合格得 ${formatPoints(max)} 分，不合格得 0 分${cost.zh}`,
          `pass: ${formatPoints(max)}, fail: 0${cost.en}`,
        );
  },
};
