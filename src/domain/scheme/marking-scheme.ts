import type { AspectId, CriterionId, ModuleId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import type { Points } from '../kernel/points';

/** How an aspect is marked. A deduction is entered as a positive number and taken off. */
export type AspectKind = 'measurement' | 'judgement' | 'deduction';

/** The smallest thing that gets a mark (评分点). */
export interface Aspect {
  readonly id: AspectId;
  readonly name: LocalText;
  readonly kind: AspectKind;
  /** The highest mark, in micro-points. The lowest is 0. */
  readonly max: Points;
  /** Marks are whole multiples of this, in micro-points. */
  readonly step: Points;
  /** What a mark means, highest first; shown beside the keys. */
  readonly levels?: readonly AspectLevel[];
}

export interface AspectLevel {
  readonly points: Points;
  readonly text: LocalText;
}

export interface Criterion {
  readonly id: CriterionId;
  readonly name: LocalText;
  readonly aspects: readonly Aspect[];
}

/**
 * How the marks of several judges for one aspect become one value, or, `over: 'module'`, how their module sums do
 * (去掉一个最高分和一个最低分, rules of the field 1.3). A judge who did not mark is left out, never a zero.
 */
export interface PanelRule {
  readonly kind: 'mean' | 'trimmed-mean' | 'sum';
  readonly over: 'aspect' | 'module';
  /** How many highest and lowest values are dropped; only for trimmed-mean. */
  readonly dropHigh?: number;
  readonly dropLow?: number;
  /** Fewer marks than this leave the value incomplete. */
  readonly minimumMarks: number;
}

/** A part of the task that is marked apart (模块). Theory and practical are parts that tie-breaks and pass marks name. */
export interface Module {
  readonly id: ModuleId;
  readonly name: LocalText;
  readonly part: 'theory' | 'practical';
  /** The sum of the maxima of its aspects (deductions not counted), declared and checked. */
  readonly fullMarks: Points;
  /** Its factor in the total, in millionths: 300_000 is 30 %. */
  readonly weight: number;
  readonly panel: PanelRule;
  readonly criteria: readonly Criterion[];
}

/** Where exact values are rounded (rules of the field, section 5.1): at each node, once at the end, or only for the eye. */
export interface Rounding {
  readonly decimals: number;
  readonly mode: 'half-up' | 'half-even';
  readonly at: 'each-node' | 'final-only' | 'display-only';
}

/** What is marked in one stage of one trade. */
export interface MarkingScheme {
  readonly modules: readonly Module[];
  /** Σ weight × module full marks, declared and checked. */
  readonly fullMarks: Points;
  readonly rounding: Rounding;
}
