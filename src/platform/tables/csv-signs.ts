const DELIMITERS = [',', '\t', ';'] as const;
const QUOTED = /"[^"]*("|$)/g;

export type LineEnd = '\r\n' | '\n' | '\r';

/** The sign between the cells of a CSV file: of comma, tab and semicolon the one its first line has most of, outside quotes. */
export function delimiterOf(start: string): string {
  const [line = ''] = start.replaceAll(QUOTED, '').split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** What ends the lines of a CSV file: what ends its first one, outside quotes. */
export function lineEndOf(start: string): LineEnd {
  const [end = '\n'] = /\r\n|\n|\r/.exec(start.replaceAll(QUOTED, '')) ?? [];
  return end as LineEnd;
}
