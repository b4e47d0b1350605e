import type { LocalText } from '../../kernel/local-text';
import type { RuleFault } from '../../kernel/rule-fault';
import type { Shape } from '../../kernel/shapes';
import type { Grade, LadderKind } from '../ladder';

/** Why a grant leads nowhere. */
export type NoRaise = 'at-top' | 'already-there' | 'award-only';

/** One way of raising a level. One object, one file per kind. */
export interface GrantKind<Grant> {
  readonly shape: Shape;
  readonly faults: (path: string, grant: Grant, ladder: LadderKind) => RuleFault[];
  /** The step it leads to from a step on the ladder (0: no level yet), not limited yet. */
  readonly raise: (grant: Grant, step: number, ladder: LadderKind) => number | NoRaise;
  readonly sentence: (grant: Grant) => LocalText;
}

/** What a fixed level needs of the ladder. */
export function gradeFaults(path: string, grade: Grade, grades: readonly Grade[]): RuleFault[] {
  return grades.includes(grade) ? [] : [{ path, fault: 'out-of-range' }];
}
