import type { RuleFault } from '../kernel/rule-fault';
import { addDays } from './add-days';
import type { CalendarDay } from './calendar-day';

/** The first thing that cannot stand in a calendar (CAL-3): a day that does not exist, or one that is listed twice. */
export function calendarFault(days: readonly CalendarDay[]): RuleFault | null {
  const seen = new Set<string>();
  for (const [index, { date }] of days.entries()) {
    const path = `days[${index}].date`;
    if (Number.isNaN(Date.parse(`${date}T00:00:00.000Z`)) || addDays(date, 0) !== date)
      return { path, fault: 'wrong-value' };
    if (seen.has(date)) return { path, fault: 'duplicate' };
    seen.add(date);
  }
  return null;
}
