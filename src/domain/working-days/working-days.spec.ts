import * as fc from 'fast-check';
import { addDays } from './add-days';
import type { CalendarDay } from './calendar-day';
import { calendarFault } from './calendar-fault';
import { hallDay } from './hall-day';
import { isWorkingDay } from './is-working-day';
import { PUBLISHED_YEARS, publishedDays } from './published-days';
import { workingDaysAfter } from './working-days-after';
import { yearsNotListed } from './years-not-listed';

const OF_2026 = publishedDays(2026);
const none: CalendarDay[] = [];
const holiday = (date: string): CalendarDay => ({ date, kind: 'holiday', name: { zh: '', en: '' } });

describe('working days', () => {
  it.each([
    ['2026-11-27', 'a Friday', true],
    ['2026-11-28', 'a Saturday', false],
    ['2026-11-29', 'a Sunday', false],
    ['2026-10-01', 'a Thursday, National Day', false],
    ['2026-10-10', 'a Saturday on which people make up for it', true],
    ['2026-01-04', 'a Sunday on which people make up for New Year', true],
    ['2026-02-16', 'a Monday in the Spring Festival', false],
  ])('[CAL-1] %s, %s: %p', (day, _, expected) => expect(isWorkingDay(day, OF_2026)).toBe(expected));

  // Counted by hand on the calendar of 2026.
  it.each([
    ['2026-11-26', 5, '2026-11-27', '2026-12-03', 'Thursday: Fri 27, Mon 30, Tue 1, Wed 2, Thu 3'],
    ['2026-11-27', 5, '2026-11-30', '2026-12-04', 'Friday: the weekend does not count'],
    ['2026-11-28', 1, '2026-11-30', '2026-11-30', 'given on a Saturday: day 1 is Monday'],
    ['2026-09-18', 3, '2026-09-20', '2026-09-22', 'Friday: Sunday 20 is worked, Mon 21, Tue 22'],
    ['2026-09-24', 5, '2026-09-28', '2026-10-09', 'Thursday: 28, 29, 30, then 8 and 9 October'],
    ['2026-09-30', 3, '2026-10-08', '2026-10-10', 'Wednesday: 8, 9 and Saturday 10 October'],
    ['2026-02-13', 2, '2026-02-14', '2026-02-24', 'Friday: Saturday 14 is worked, then Tuesday 24'],
    ['2026-04-30', 1, '2026-05-06', '2026-05-06', 'Thursday before Labour Day: Wednesday 6'],
    ['2026-12-31', 7, '2027-01-01', '2027-01-11', 'into a year that is not listed: weekends alone'],
  ])('[CAL-2] a notice of %s for %i working days runs from %s to %s (%s)', (day, count, from, to) =>
    expect(workingDaysAfter(day, count, OF_2026)).toEqual({ from, to }),
  );

  const anyDay = fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2026-01-01', offset));
  const anyCount = fc.integer({ min: 1, max: 20 });

  it('[CAL-2] day 1 and the last day are worked, the days between are as many as asked, the day itself is not among them', () =>
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        const { from, to } = workingDaysAfter(day, count, OF_2026);
        let worked = 0;
        for (let one = addDays(day, 1); one <= to; one = addDays(one, 1))
          if (isWorkingDay(one, OF_2026)) worked += 1;
        expect([worked, from > day, isWorkingDay(from, OF_2026), isWorkingDay(to, OF_2026)]).toEqual([
          count,
          true,
          true,
          true,
        ]);
      }),
    ));

  it('[CAL-2] one day more ends later, and one holiday more never ends it earlier', () =>
    fc.assert(
      fc.property(anyDay, anyCount, anyDay, (day, count, free) => {
        const { to } = workingDaysAfter(day, count, OF_2026);
        expect(workingDaysAfter(day, count + 1, OF_2026).to > to).toBe(true);
        const calendar = [holiday(free), ...OF_2026.filter(({ date }) => date !== free)];
        expect(workingDaysAfter(day, count, calendar).to >= to).toBe(true);
      }),
    ));

  it('[CAL-2] the day of an instant is the one where competitions are held', () => {
    expect(hallDay('2026-11-26T15:59:59.999Z')).toBe('2026-11-26');
    expect(hallDay('2026-11-26T16:00:00.000Z')).toBe('2026-11-27');
  });

  it('[CAL-3] 2026 has 33 holidays and 6 days to make up for them, each once; a year not announced has none', () => {
    expect(PUBLISHED_YEARS).toEqual([2026]);
    expect(calendarFault(OF_2026)).toBeNull();
    const kinds = OF_2026.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'holiday')).toHaveLength(33);
    const madeUp = OF_2026.filter(({ kind }) => kind === 'working').map(({ date }) => date);
    expect(madeUp).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(madeUp.filter((day) => isWorkingDay(day, none))).toEqual([]);
    expect(publishedDays(2027)).toEqual([]);
  });

  it('[CAL-3] a day twice, or one that does not exist, is named', () => {
    expect(calendarFault([holiday('2026-02-28'), holiday('2026-02-29')])).toEqual({
      path: 'days[1].date',
      fault: 'wrong-value',
    });
    expect(calendarFault([holiday('2026-13-01')])?.fault).toBe('wrong-value');
    expect(calendarFault([holiday('2026-05-01'), holiday('2026-05-01')])).toEqual({
      path: 'days[1].date',
      fault: 'duplicate',
    });
  });

  it('[CAL-4] years without any listed holiday are named', () => {
    const period = { from: '2026-12-30', to: '2027-01-06' };
    expect(yearsNotListed(period, OF_2026)).toEqual([2027]);
    expect(yearsNotListed(period, none)).toEqual([2026, 2027]);
    expect(yearsNotListed({ from: '2026-12-01', to: '2026-12-07' }, OF_2026)).toEqual([]);
  });
});
