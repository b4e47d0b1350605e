import type { Better } from '../../combination/combination-kind';
import type { LocalText } from '../../kernel/local-text';
import type { RuleFault } from '../../kernel/rule-fault';
import type { Shape } from '../../kernel/shapes';
import type { MarkingScheme } from '../../scheme/marking-scheme';
import type { Contender } from '../contender';

/** What a step sees of those who could go on. */
export interface StepField {
  readonly starters: number;
  /** How many go on already. */
  readonly alreadyIn: number;
  /** Whether the stage's total is better higher or lower. */
  readonly better: Better;
}

/** What a step asks for: of whom, and how many. */
export interface StepCall {
  readonly concerns: (contender: Contender) => boolean;
  /** Contenders are counted apart by this (their unit); together where it gives all the same. */
  readonly lotOf: (contender: Contender) => string;
  /** How many of each lot go on by this step. */
  readonly places: number;
  /** Whether those who are in already take some of these places. */
  readonly countsThoseIn: boolean;
  /** Places that are taken before the step begins. */
  readonly taken: number;
}

/** One kind of step. One object, one file per kind. */
export interface StepKind<Step> {
  readonly shape: Shape;
  readonly faults: (path: string, step: Step, scheme: MarkingScheme | undefined) => RuleFault[];
  readonly call: (step: Step, field: StepField) => StepCall;
  readonly sentence: (step: Step, scheme: MarkingScheme | undefined) => LocalText;
}

/** Everybody, in one lot, those in already counted: what most steps ask of. */
export const OF_ALL = {
  concerns: () => true,
  lotOf: () => '',
  countsThoseIn: true,
  taken: 0,
} as const;

/** A number of places must be at least one. */
export function placesFaults(path: string, places: number): RuleFault[] {
  return places >= 1 ? [] : [{ path: `${path}.places`, fault: 'out-of-range' }];
}
