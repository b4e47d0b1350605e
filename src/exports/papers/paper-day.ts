import type { Locale } from '../../domain/kernel/local-text';

/** A day as papers say it: 2026年11月22日, or 22 November 2026. @param day 2026-11-22 */
export function paperDay(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (locale !== 'en') return `${year}年${month}月${date}日`;
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
