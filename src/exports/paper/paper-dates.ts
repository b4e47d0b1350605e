/** Competitions are held in one zone. */
export const timeZone = 'Asia/Shanghai';

export const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  ...clock,
});

/** A moment as papers say it: 2026-10-01 09:00. The Swedish way of writing a day is the ISO one. */
export function momentText(iso: string): string {
  return MOMENT.format(new Date(iso));
}
