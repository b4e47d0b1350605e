import type { Candidate } from '../eligibility/candidate';
import { failedCondition, sayConditions } from '../eligibility/condition';
import type { Person } from '../eligibility/person';
import type { LocalText } from '../kernel/local-text';
import { say } from '../kernel/say';
import type { EntryRules } from './entry-rules';

/** A requirement that is not met, as it is shown: what it asks, and its clause. */
export interface UnmetRequirement {
  readonly clause: string;
  readonly text: LocalText;
}

/** A registration has no points yet. */
const candidateOf = (person: Person): Candidate => ({
  total: null,
  parts: { theory: null, practical: null },
  modules: new Map(),
  fullModules: new Set(),
  person,
  scheme: undefined,
});

/** Every requirement of a trade that a person does not meet (REG-2), in the order of the rules. What is not known is not met. */
export function unmetRequirements(
  rules: EntryRules,
  person: Person,
  yearsInTrade: number | null,
): UnmetRequirement[] {
  const candidate = candidateOf(person);
  const unmet = rules.requirements
    .filter(({ conditions }) => failedCondition(conditions, candidate))
    .map(({ conditions, clause, text }) => ({ clause, text: text ?? sayConditions(conditions, undefined) }));
  const { leastYears } = rules;
  if (!leastYears || (yearsInTrade !== null && yearsInTrade >= leastYears.years)) return unmet;
  const { years, clause } = leastYears;
  return [
    ...unmet,
    { clause, text: say(`从事本工种不少于 ${years} 年`, `at least ${years} years in the trade`) },
  ];
}
