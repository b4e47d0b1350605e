import type { AgeCondition } from '../eligibility/kinds/age-condition';
import { addDays } from '../working-days/add-days';

/** What stands for a day that no condition asks for, or that none holds of. */
export const NO_BIRTH_DATE = '1900-01-01';

/** Whoever was born after this day fulfils the condition, and nobody else does. */
const cutOf = ({ years, on }: AgeCondition): string =>
  `${String(Number(on.slice(0, 4)) - years - 1).padStart(4, '0')}${on.slice(4)}`;

/** The first day of the calendar after one that may not be in it (29 February). */
const dayAfter = (cut: string): string => {
  let day = cut.slice(8) > '28' ? `${cut.slice(0, 8)}28` : cut;
  do day = addDays(day, 1);
  while (day <= cut);
  return day;
};

/**
 * Days of birth that tell no more of people than what the rules ask of them (ARC-15): each is between the same limits of age as
 * the real one, so that every condition has the same answer, and, where the younger or the older goes first, all of them stand in
 * the same order.
 * @returns by real day of birth
 */
export function answeringDays(
  birthDates: readonly string[],
  asked: { readonly ages: readonly AgeCondition[]; readonly isOrderAsked: boolean },
): ReadonlyMap<string, string> {
  const cuts = [...new Set(asked.ages.map(cutOf))].toSorted();
  const next = new Map<string | undefined, string>();
  const days = new Map<string, string>();
  for (const birthDate of [...new Set(birthDates)].toSorted()) {
    const cut = cuts.findLast((one) => one < birthDate);
    const first = cut === undefined ? NO_BIRTH_DATE : dayAfter(cut);
    const day = next.get(cut) ?? first;
    // Of so many different days below a limit the n-th is never before the n-th of the calendar.
    days.set(birthDate, birthDate < first ? birthDate : day);
    next.set(cut, asked.isOrderAsked ? addDays(day, 1) : day);
  }
  return days;
}
