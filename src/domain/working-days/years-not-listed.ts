import type { CalendarDay } from './calendar-day';
import type { DayPeriod } from './working-days-after';

/** The years a period touches for which no holiday is listed: there, weekends alone were left out (CAL-4). */
export function yearsNotListed({ from, to }: DayPeriod, calendar: readonly CalendarDay[]): number[] {
  const listed = new Set(
    calendar.filter(({ kind }) => kind === 'holiday').map(({ date }) => date.slice(0, 4)),
  );
  return [...new Set([from.slice(0, 4), to.slice(0, 4)])].filter((year) => !listed.has(year)).map(Number);
}
