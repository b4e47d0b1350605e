import { localTextShape, pointsShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import { recordShape } from '../../kernel/record-shape';
import type { RuleFault } from '../../kernel/rule-fault';
import { say, sayPoints } from '../../kernel/say';
import { listShape } from '../../kernel/shapes';
import { toPoints } from '../../kernel/to-points';
import { textFaults } from '../text-faults';
import { asMarked, asValued, type AspectKind } from './aspect-kind';
import { aspectShape, type AspectBase } from './aspect-base';
import { refuseOffGrid } from './refuse-off-grid';
import { amountFaults, isBounded, stepFaults } from '../../kernel/amounts';

/** Any mark from the least to the maximum in whole steps. */
export interface FreeAspect extends AspectBase {
  readonly kind: 'free';
  readonly max: Points;
  readonly step: Points;
  /** The lowest mark; 0 unless said otherwise. May be below zero (grade of execution). */
  readonly least?: Points;
  /** What some marks mean, highest first; shown beside the keys. */
  readonly levels?: readonly FreeLevel[];
}

export interface FreeLevel {
  readonly points: Points;
  readonly text: LocalText;
}

const levelFaults = (path: string, aspect: FreeAspect, levels: readonly FreeLevel[]): RuleFault[] =>
  levels.flatMap(({ points, text }, index) => {
    const at = `${path}.levels[${index}]`;
    const above = levels[index - 1];
    const faults = textFaults(`${at}.text`, text);
    if (refuseOffGrid(freeAspect.grid(aspect), points))
      faults.push({ path: `${at}.points`, fault: 'out-of-range' });
    if (above && above.points <= points) faults.push({ path: `${at}.points`, fault: 'not-in-order' });
    return faults;
  });

const leastFaults = (path: string, { least = toPoints(0), max }: FreeAspect): RuleFault[] =>
  isBounded(least) && least < max ? [] : [{ path: `${path}.least`, fault: 'out-of-range' }];

/** Source: rules of the field 1.3 (each aspect has a minimum and a maximum [S26]). */
export const freeAspect: AspectKind<FreeAspect> = {
  shape: aspectShape(
    'free',
    { max: pointsShape, step: pointsShape },
    {
      least: pointsShape,
      levels: listShape(recordShape({ points: pointsShape, text: localTextShape })),
    },
  ),
  faults: (path, aspect) => [
    ...amountFaults(path, { max: aspect.max }),
    ...leastFaults(path, aspect),
    ...stepFaults(`${path}.step`, aspect.step, aspect.max, aspect.least ?? 0),
    ...levelFaults(path, aspect, aspect.levels ?? []),
  ],
  grid: ({ least = toPoints(0), max, step }) => ({ min: least, max, step }),
  counted: asMarked,
  worth: asValued,
  most: ({ max }) => max,
  range: ({ max, least = toPoints(0) }) => ({ best: max, worst: least, at: 'mark' }),
  sentence: ({ max, step, least = toPoints(0) }) =>
    say(
      `${sayPoints(least)} 至 ${sayPoints(max)} 分，每 ${sayPoints(step)} 分一档`,
      `${sayPoints(least)} to ${sayPoints(max)} in steps of ${sayPoints(step)}`,
    ),
};
