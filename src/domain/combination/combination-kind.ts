import type { LocalText } from '../kernel/local-text';
import type { Ratio } from '../kernel/ratio';
import type { RuleFault } from '../kernel/rule-fault';
import type { Shape } from '../kernel/shapes';

/** Whether more or less is better: points and times. */
export type Better = 'higher' | 'lower';

/** What an aspect has come to: an exact value, an attempt without a result, or nothing yet. */
export type Outcome = Ratio | 'unfinished' | null;

/** A module's value, and which of its aspects made it. */
export interface Combined {
  readonly value: Outcome;
  readonly counts: readonly boolean[];
}

/** One way in which a module's aspects, or its attempts, become one value. One object, one file per kind. */
export interface CombinationKind<Rule> {
  readonly shape: Shape;
  /** What keeps the rule from being legal for so many aspects. */
  readonly faults: (path: string, rule: Rule, aspects: number) => RuleFault[];
  readonly combine: (outcomes: readonly Outcome[], rule: Rule, better: Better) => Combined;
  /** The most it can come to, from the most of each aspect. */
  readonly most: (mosts: readonly Ratio[], rule: Rule) => Ratio;
  readonly sentence: (rule: Rule) => LocalText;
}
