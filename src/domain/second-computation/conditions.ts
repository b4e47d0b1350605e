import type { ArchivedContestant, ArchivedUnit } from '../archive/archive';
import type { Better } from '../combination/combination-kind';
import type { Condition } from '../eligibility/condition';
import { isValue } from './aspects';
import { compare, NOTHING, over, plus, share, times, whole, type Fraction } from './fraction';
import type { Result } from './tally';

/** A person with her unit. */
export interface Someone {
  readonly contestant: ArchivedContestant;
  readonly unit: Pick<ArchivedUnit, 'id' | 'kind'>;
}

/** The points of theory or practical on their own scale (TAL-11). */
export function partOf({ modules }: Result, part: 'theory' | 'practical'): Fraction | null {
  const of = modules.filter(({ module }) => module.part === part && module.weight > 0);
  const weights = of.reduce((all, { module }) => all + module.weight, 0);
  let sum: Fraction | null = null;
  for (const { module, value } of of) {
    if (isValue(value)) sum = plus(sum ?? NOTHING, times(value, share(module.weight)));
  }
  return sum === null ? null : over(sum, share(weights));
}

export const fullYears = (birthDate: string, on: string): number => {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

const pointsOf = (condition: Condition & { kind: 'minimum' }, total: Fraction | null, result: Result) => {
  const { of } = condition;
  if (of.kind === 'total') return total;
  if (of.kind === 'part') return partOf(result, of.part);
  const value = result.modules.find(({ module }) => module.id === of.moduleId)?.value ?? null;
  return isValue(value) ? value : null;
};

/** At least so much, or, where less is better, at most. */
export const isAsGood = (value: Fraction, limit: number, better: Better): boolean => {
  const order = compare(value, whole(limit));
  return better === 'lower' ? order <= 0 : order >= 0;
};

const betterIn = ({ of }: Condition & { kind: 'minimum' }, { modules }: Result): Better => {
  const asked = modules.find(({ module }) =>
    of.kind === 'module'
      ? module.id === of.moduleId
      : module.weight > 0 && (of.kind === 'total' || module.part === of.part),
  );
  return asked?.module.better ?? 'higher';
};

/** Conditions on points, in contrast to those on the person (PRO-7). */
export const isOnPoints = ({ kind }: Condition): boolean => kind === 'minimum' || kind === 'full-modules';

/** Whether a condition holds (ELI-1 to ELI-9). */
export function holds(
  condition: Condition,
  { contestant, unit }: Someone,
  total: Fraction | null,
  result: Result,
): boolean {
  switch (condition.kind) {
    case 'minimum': {
      const points = pointsOf(condition, total, result);
      return points !== null && isAsGood(points, condition.least, betterIn(condition, result));
    }
    case 'full-modules': {
      const full = result.modules.filter(
        ({ module, value }) =>
          isValue(value) && module.better !== 'lower' && compare(value, whole(module.fullMarks)) >= 0,
      );
      return full.length >= condition.least;
    }
    case 'age-at-most':
      return fullYears(contestant.birthDate, condition.on) <= condition.years;
    case 'sex':
      return contestant.sex === condition.sex;
    case 'unit-kind':
      return condition.unitKinds.includes(unit.kind);
    case 'group':
      return condition.groups.some((group) => contestant.groups?.includes(group)) === (condition.is === 'in');
    case 'grade':
      return condition.grades.includes(contestant.grade);
  }
}
