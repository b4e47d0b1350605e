import type { Better } from '../combination/combination-kind';
import type { CombinationRule } from '../combination/combination-rule';
import type { AdjustmentRules } from '../adjustment/adjustment-rule';
import type { Acknowledger } from '../kernel/acknowledger';
import type { CriterionId, ModuleId, SectionId, SubCriterionId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import type { Points } from '../kernel/points';
import type { PanelRule } from '../panel/panel-rule';
import type { Aspect } from './aspects/aspect-kinds';
import type { CrossRule } from './cross-rules/cross-rule';

export interface SubCriterion {
  readonly id: SubCriterionId;
  readonly name: LocalText;
  /** The sum of the most its aspects can be worth; checked where it is declared. */
  readonly fullMarks?: Points;
  readonly aspects: readonly Aspect[];
}

/** A group of aspects, with or without sub-criteria between. */
export interface Criterion {
  readonly id: CriterionId;
  readonly name: LocalText;
  /** The same for the criterion. */
  readonly fullMarks?: Points;
  readonly aspects: readonly Aspect[];
  readonly subCriteria?: readonly SubCriterion[];
}

/** A part of the task that is marked apart (模块). Theory and practical are parts that tie-breaks and pass marks name. */
export interface Module {
  readonly id: ModuleId;
  readonly name: LocalText;
  readonly part: 'theory' | 'practical';
  /** The most its aspects can come to (deductions not counted), declared and checked. */
  readonly fullMarks: Points;
  /** Its factor in the total, in millionths: 300_000 is 30 %. 0 in a module that only breaks ties. */
  readonly weight: number;
  readonly panel: PanelRule;
  readonly criteria: readonly Criterion[];
  /** How its aspects become its value; added up unless said otherwise. */
  readonly combination?: CombinationRule;
  /** Where less is better (times); higher unless said otherwise. */
  readonly better?: Better;
  /** Whether deductions can bring it below zero; they stop at zero unless said otherwise. */
  readonly floor?: 'none';
  /** Who acknowledges its sheets after the judge has signed (ACK-1); nobody unless said otherwise. */
  readonly acknowledgedBy?: readonly Acknowledger[];
}

/** Where exact values are rounded (rules of the field 5.1): at each node, once at the end, or only for the eye. */
export interface Rounding {
  readonly decimals: number;
  readonly mode: 'half-up' | 'half-even';
  readonly at: 'each-node' | 'final-only' | 'display-only';
  /** Other decimals at some nodes; only where each node is rounded. */
  readonly nodes?: NodeDecimals;
}

/** The nodes between a mark and the total, each with decimals of its own if it names them. */
export interface NodeDecimals {
  /** The panel's value of an aspect, and again after its factors. */
  readonly aspect?: number;
  readonly module?: number;
  /** Module value × weight. */
  readonly contribution?: number;
}

/** A section of the occupational standard (WSOS) and the marks declared for it. */
export interface Section {
  readonly id: SectionId;
  readonly name: LocalText;
  readonly fullMarks: Points;
}

/** What is marked in one stage of one trade. */
export interface MarkingScheme {
  readonly modules: readonly Module[];
  /** Σ weight × module full marks, declared and checked. */
  readonly fullMarks: Points;
  readonly rounding: Rounding;
  readonly sections?: readonly Section[];
  readonly crossRules?: readonly CrossRule[];
  readonly adjustments?: AdjustmentRules;
}
