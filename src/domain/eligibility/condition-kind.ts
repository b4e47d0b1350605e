import type { LocalText } from '../kernel/local-text';
import type { RuleFault } from '../kernel/rule-fault';
import type { Shape } from '../kernel/shapes';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Candidate } from './candidate';

/** One kind of condition on a candidate. One object, one file per kind. */
export interface ConditionKind<Condition> {
  readonly shape: Shape;
  /** @param scheme undefined in a stage that has none */
  readonly faults: (path: string, condition: Condition, scheme: MarkingScheme | undefined) => RuleFault[];
  /** What is not known does not hold. */
  readonly holds: (condition: Condition, candidate: Candidate) => boolean;
  readonly sentence: (condition: Condition, scheme: MarkingScheme | undefined) => LocalText;
}
