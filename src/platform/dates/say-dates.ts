import type { Locale } from '../../domain/kernel/local-text';

/** Competitions are held in one zone. */
export const HALL_ZONE = 'Asia/Shanghai';

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: HALL_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment where competitions are held, to the minute: 2026-10-01 09:00. The Swedish way of writing a day is the ISO one. */
export function momentText(iso: string): string {
  return MOMENT.format(new Date(iso));
}

const DAY = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;

const DAYS: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', DAY),
  en: new Intl.DateTimeFormat('en', DAY),
};

const WEEKDAYS: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { ...DAY, weekday: 'long' }),
  en: new Intl.DateTimeFormat('en', { ...DAY, weekday: 'long' }),
};

/** A day in words: 2026年11月22日, or November 22, 2026. @param day YYYY-MM-DD, where competitions are held */
export function dayInWords(day: string, locale: Locale): string {
  return DAYS[locale].format(new Date(`${day}T00:00:00Z`));
}

/** The same with its day of the week. */
export function weekdayInWords(day: string, locale: Locale): string {
  return WEEKDAYS[locale].format(new Date(`${day}T00:00:00Z`));
}
