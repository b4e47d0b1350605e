/** Where a term stands on a day. */
export type TermState = 'not-begun' | 'serving' | 'ends-soon' | 'over';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The day on which a term of so many years is over (YYYY-MM-DD): the same day, or 1 March where there is no 29 February (CHT-7). */
export function termEnd(startsOn: string, years: number): string {
  const year = Number(startsOn.slice(0, 4)) + years;
  const day = startsOn.slice(5);
  return `${String(year).padStart(4, '0')}-${day === '02-29' && !isLeap(year) ? '03-01' : day}`;
}

/** @param remindFrom the day from which the end is called to mind */
export function termState(
  term: { readonly startsOn: string; readonly endsOn: string },
  today: string,
  remindFrom: string,
): TermState {
  if (today < term.startsOn) return 'not-begun';
  if (today >= term.endsOn) return 'over';
  return today >= remindFrom ? 'ends-soon' : 'serving';
}
