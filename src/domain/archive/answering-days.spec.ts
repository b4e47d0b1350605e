import { PERSON } from '../../../test/rules/builders';
import type { Candidate } from '../eligibility/candidate';
import { failedCondition } from '../eligibility/condition';
import type { AgeCondition } from '../eligibility/kinds/age-condition';
import { answeringDays } from './answering-days';

const atMost = (years: number, on: string): AgeCondition => ({ kind: 'age-at-most', years, on });
const candidate = (birthDate: string): Candidate => ({
  total: null,
  parts: { theory: null, practical: null },
  modules: new Map(),
  fullModules: new Set(),
  person: { ...PERSON, birthDate },
  scheme: undefined,
});
const holds = (condition: AgeCondition, birthDate: string): boolean =>
  failedCondition([condition], candidate(birthDate)) === undefined;
/** Every day from 1 February 1990 on, over two leap years. */
const DAYS = Array.from({ length: 2600 }, (_, index) =>
  new Date(Date.UTC(1990, 1, 1 + index)).toISOString().slice(0, 10),
);
const AGES = [
  atMost(35, '2026-05-01'),
  atMost(30, '2026-05-01'),
  atMost(32, '2024-02-29'),
  atMost(30, '2022-03-01'),
];

describe('days of birth in the archive for everybody', () => {
  it.each([true, false])(
    '[ARC-15] give every condition of age the same answer, on and beside each limit (order asked: %s)',
    (isOrderAsked) => {
      const days = answeringDays(DAYS, { ages: AGES, isOrderAsked });
      const wrong = DAYS.filter((day) => AGES.some((age) => holds(age, day) !== holds(age, days.get(day)!)));
      expect(wrong).toEqual([]);
      // They are days of the calendar.
      expect([...days.values()].filter((day) => Number.isNaN(Date.parse(day)))).toEqual([]);
    },
  );

  it('[ARC-15] are one for all between two limits, and in order only where the younger or older goes first', () => {
    const flat = answeringDays(DAYS, { ages: AGES, isOrderAsked: false });
    expect(new Set(flat.values()).size).toBe(5);
    const ordered = answeringDays(DAYS.toReversed(), { ages: AGES, isOrderAsked: true });
    const inOrder = DAYS.map((day) => ordered.get(day)!);
    expect(inOrder).toEqual([...new Set(inOrder)].toSorted());
    expect([...answeringDays(['1990-04-30'], { ages: [], isOrderAsked: false }).values()]).toEqual([
      '1900-01-01',
    ]);
    // Whoever is that old stands for herself.
    expect(answeringDays(['1899-12-31'], { ages: [], isOrderAsked: true }).get('1899-12-31')).toBe(
      '1899-12-31',
    );
  });
});
