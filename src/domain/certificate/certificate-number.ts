/** Numbers of a competition by a pattern: literal signs, `{year}`, `{trade}` (two digits) and once `{number}`, or `{number:6}`. */
const FIELD = /\{(year|trade|number)(?::([1-9]))?\}/g;
/** Signs that would end a path, a query or a line where the number is printed or typed. */
const UNFIT = /[\s/?#%\\{}<>"'&]/;
const DIGITS = 4;

export interface SeriesPlace {
  readonly year: number;
  /** The trade's place in the competition; 0 where there is none. */
  readonly trade: number;
}

/** What is wrong with a pattern; null when numbers can be made of it. */
export function patternFault(pattern: string): 'empty' | 'unknown-name' | 'wrong-value' | 'duplicate' | null {
  const numbers = [...pattern.matchAll(FIELD)].filter(([, name]) => name === 'number').length;
  const literal = pattern.replaceAll(FIELD, '');
  if (/\{[^}]*\}/.test(literal)) return 'unknown-name';
  if (UNFIT.test(literal)) return 'wrong-value';
  if (numbers === 0) return 'empty';
  return numbers > 1 ? 'duplicate' : null;
}

/** The series a number counts in: the pattern with everything but the running number filled in. */
export function seriesOf(pattern: string, { year, trade }: SeriesPlace): string {
  return pattern.replaceAll(FIELD, (field: string, name: string, digits: string | undefined) => {
    if (name === 'number') return field;
    const value = name === 'year' ? year : trade;
    return String(value).padStart(Number(digits ?? (name === 'year' ? 4 : 2)), '0');
  });
}

/** A number of a series; a running number with more digits than asked for keeps them all. */
export function numberIn(series: string, running: number): string {
  return series.replaceAll(FIELD, (_field: string, _name: string, digits: string | undefined) =>
    String(running).padStart(Number(digits ?? DIGITS), '0'),
  );
}
