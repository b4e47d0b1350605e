import { pointsShape, factorShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import type { Points } from '../kernel/points';
import { recordShape, variantShape } from '../kernel/record-shape';
import type { RuleFault } from '../kernel/rule-fault';
import { integerShape, oneOfShape, type Shape } from '../kernel/shapes';

/** What is said of a panel whatever its kind. A judge who did not mark is left out, never a zero. */
export interface PanelBase {
  /** Each aspect's marks become one value, or each judge's module sums do. */
  readonly over: 'aspect' | 'module';
  /** With fewer marks than this the value stays incomplete, and nothing is dropped. */
  readonly minimumMarks: number;
  /** Marks further apart than this go back to the judges. */
  readonly spread?: SpreadLimit;
}

/** How far the highest and the lowest mark may be apart: in points, or as a share of the highest possible value. */
export type SpreadLimit = (
  { readonly kind: 'points'; readonly most: Points } | { readonly kind: 'percent'; readonly most: number }
) & {
  /**
   * Whether the entry takes a place while its judges mark again: it is left out of the ranking, or the marks so far count. Absent
   * in rules from before, where they count.
   */
  readonly meanwhile?: 'unplaced' | 'count';
};

/** Values on a common scale: plain integers, or BigInts where these would not be safe. Never a mix. */
export type Whole = number | bigint;

/** Why a value does not count: it is among the highest or among the lowest. Null: it counts. */
export type Dropped = 'high' | 'low' | null;

/** One way in which several marks become one. One object, one file per kind. */
export interface PanelKind<Rule> {
  readonly shape: Shape;
  readonly faults: (path: string, rule: Rule) => RuleFault[];
  /** Which of the values count, in the order given (that of the judges' ids). None: they come to no value. */
  readonly keep: (values: readonly Whole[], rule: Rule) => Dropped[];
  /** What counts is added up, or its mean is taken. */
  readonly adds: boolean;
  /** Whether a better mark never makes the value worse. Where it can, only the ends of the value are known beforehand. */
  readonly isMonotone: boolean;
  readonly sentence: (rule: Rule) => LocalText;
}

/** In a draft: as many marks as are needed for one to be left. */
const oneMoreThanDropped = ({ dropHigh, dropLow }: Record<string, unknown>): number =>
  [dropHigh, dropLow].reduce<number>((all, dropped) => all + (typeof dropped === 'number' ? dropped : 0), 1);

const meanwhile = oneOfShape('unplaced', 'count');
/** In a draft: as published regulations have it. */
const LEFT_OUT = { meanwhile: 'unplaced' };

/** The shape of a panel rule of one kind: the common members and its own. */
export function panelShape(kind: string, members: Readonly<Record<string, Shape>> = {}): Shape {
  return recordShape(
    {
      kind: oneOfShape(kind),
      over: oneOfShape('aspect', 'module'),
      minimumMarks: integerShape(0),
      ...members,
    },
    {
      spread: variantShape('kind', {
        points: recordShape({ kind: oneOfShape('points'), most: pointsShape }, { meanwhile }, LEFT_OUT),
        percent: recordShape({ kind: oneOfShape('percent'), most: factorShape }, { meanwhile }, LEFT_OUT),
      }),
    },
    { over: 'aspect', minimumMarks: oneMoreThanDropped },
  );
}

export const noFaults = (): RuleFault[] => [];

/** Everything counts. */
export const keepAll = (values: readonly Whole[]): Dropped[] => values.map(() => null);
