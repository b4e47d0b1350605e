import { isAtLeast } from '../kernel/is-at-least';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { partPoints } from '../tally/part-points';
import type { Tally } from '../tally/tally';
import type { Candidate } from './candidate';
import type { Person } from './person';

/** An entry's tally as conditions see it. */
export function candidateOf(tally: Tally, scheme: MarkingScheme, person: Person | null): Candidate {
  const values = tally.modules.map(({ moduleId, value }) => ({ moduleId, value }));
  const fullModules = values.filter(({ value }, index) => {
    const { fullMarks, better } = scheme.modules[index] ?? {};
    // The longest time is not a full mark.
    return value !== null && fullMarks !== undefined && better !== 'lower' && isAtLeast(value, fullMarks);
  });
  return {
    total: tally.total,
    parts: {
      theory: partPoints(tally, scheme, 'theory'),
      practical: partPoints(tally, scheme, 'practical'),
    },
    modules: new Map(values.map(({ moduleId, value }) => [moduleId, value])),
    fullModules: new Set(fullModules.map(({ moduleId }) => moduleId)),
    person,
    scheme,
  };
}
