import type { LocalText } from '../kernel/local-text';
import type { Ratio } from '../kernel/ratio';
import type { RuleFault } from '../kernel/rule-fault';
import type { Shape } from '../kernel/shapes';

/** One way of making points of different trades comparable. One object, one file per kind. */
export interface ScaleKind<Rule> {
  readonly shape: Shape;
  readonly faults: (path: string, rule: Rule) => RuleFault[];
  /** The scaled values in the order of the totals; micro-points in and out. */
  readonly scaled: (totals: readonly Ratio[], rule: Rule) => Ratio[];
  readonly sentence: (rule: Rule) => LocalText;
}
