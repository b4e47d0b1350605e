import { addDays } from './add-days';
import type { CalendarDay } from './calendar-day';
import { isWorkingDay } from './is-working-day';

/** From the first to the last of some working days, both included. */
export interface DayPeriod {
  readonly from: string;
  readonly to: string;
}

/**
 * So many working days after a day (CAL-2). The day itself does not count: day 1 is the first working day after it.
 * @param count 1 or more
 */
export function workingDaysAfter(day: string, count: number, calendar: readonly CalendarDay[]): DayPeriod {
  let last = day;
  let from = day;
  for (let counted = 0; counted < count; counted += 1) {
    do last = addDays(last, 1);
    while (!isWorkingDay(last, calendar));
    if (counted === 0) from = last;
  }
  return { from, to: last };
}
