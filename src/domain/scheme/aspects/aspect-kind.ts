import type { LocalText } from '../../kernel/local-text';
import type { Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import type { Refusal } from '../../kernel/refusal';
import type { RuleFault } from '../../kernel/rule-fault';
import type { Shape } from '../../kernel/shapes';
import type { MarkGrid } from './refuse-off-grid';

/**
 * What is still open while a mark is missing (ADV-14): the best and the worst mark, or, where a table stands between the
 * panel and the points, the most and the least that the panel's value can be worth.
 */
export interface MarkRange {
  readonly best: Points;
  readonly worst: Points;
  readonly at: 'mark' | 'value';
}

/** Everything the rulebook knows of one kind of aspect. One object, one file per kind. */
export interface AspectKind<Aspect> {
  readonly shape: Shape;
  /** What keeps an aspect of this kind from being legal; paths below `path`. */
  readonly faults: (path: string, aspect: Aspect) => RuleFault[];
  /** The marks that may be given. */
  readonly grid: (aspect: Aspect) => MarkGrid;
  /** Why a mark on the grid may not stand all the same. */
  readonly refuse?: (aspect: Aspect, mark: number) => Refusal | null;
  /** What one judge's mark counts in the panel, in whole micro-points. */
  readonly counted: (aspect: Aspect, mark: Points) => Points;
  /** What the panel's value is worth in points; below zero for what is taken off. */
  readonly worth: (aspect: Aspect, value: Ratio) => Ratio;
  /** The most it can be worth, declared factors and bases left aside. */
  readonly most: (aspect: Aspect) => Points;
  /** The best and the worst that can still come while a mark is missing. */
  readonly range: (aspect: Aspect) => MarkRange;
  /** How it is marked, as a sentence without the aspect's name. */
  readonly sentence: (aspect: Aspect) => LocalText;
}

/** A mark counts as it is. */
export const asMarked = (_aspect: unknown, mark: Points): Points => mark;

/** The panel's value is the points. */
export const asValued = (_aspect: unknown, value: Ratio): Ratio => value;
