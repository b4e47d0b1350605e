import type { CalendarDay } from './calendar-day';

/** Whether people work on a day (CAL-1): what is listed for it holds, else Monday to Friday. */
export function isWorkingDay(day: string, calendar: readonly CalendarDay[]): boolean {
  const listed = calendar.find(({ date }) => date === day);
  if (listed) return listed.kind === 'working';
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
