import type { LocalText } from '../kernel/local-text';
import { addDays } from './add-days';
import type { CalendarDay } from './calendar-day';

/** One holiday as the State Council announces it. */
interface Announced {
  readonly name: LocalText;
  readonly from: string;
  readonly to: string;
  /** Weekend days on which people work instead. */
  readonly working: readonly string[];
}

const NATIONAL_DAY: LocalText = { zh: '国庆节', en: 'National Day' };

/** 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025. A year that is not announced has no entry here. */
const ANNOUNCED: Readonly<Record<number, readonly Announced[]>> = {
  2026: [
    {
      name: { zh: '元旦', en: 'New Year' },
      from: '2026-01-01',
      to: '2026-01-03',
      working: ['2026-01-04'],
    },
    {
      name: { zh: '春节', en: 'Spring Festival' },
      from: '2026-02-15',
      to: '2026-02-23',
      working: ['2026-02-14', '2026-02-28'],
    },
    { name: { zh: '清明节', en: 'Qingming Festival' }, from: '2026-04-04', to: '2026-04-06', working: [] },
    {
      name: { zh: '劳动节', en: 'Labour Day' },
      from: '2026-05-01',
      to: '2026-05-05',
      working: ['2026-05-09'],
    },
    { name: { zh: '端午节', en: 'Dragon Boat Festival' }, from: '2026-06-19', to: '2026-06-21', working: [] },
    { name: { zh: '中秋节', en: 'Mid-Autumn Festival' }, from: '2026-09-25', to: '2026-09-27', working: [] },
    { name: NATIONAL_DAY, from: '2026-10-01', to: '2026-10-07', working: ['2026-09-20', '2026-10-10'] },
  ],
};

/** The years whose days are known. */
export const PUBLISHED_YEARS: readonly number[] = Object.keys(ANNOUNCED).map(Number);

/** The holidays and make-up working days of a year as the State Council published them, by date; empty for a year not known. */
export function publishedDays(year: number): CalendarDay[] {
  return (ANNOUNCED[year] ?? []).flatMap(daysOf).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function daysOf({ name, from, to, working }: Announced): CalendarDay[] {
  const days: CalendarDay[] = working.map((date) => ({
    date,
    kind: 'working',
    name: { zh: `${name.zh}调休上班`, en: `working for ${name.en}` },
  }));
  for (let date = from; date <= to; date = addDays(date, 1)) days.push({ date, kind: 'holiday', name });
  return days;
}
