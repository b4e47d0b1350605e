const DELIMITERS = [',', '\t', ';'] as const;

/** The sign between the cells of a CSV file: of comma, tab and semicolon the one its first line has most of, outside quotes. */
export function delimiterOf(start: string): string {
  const [line = ''] = start.replaceAll(/"[^"]*("|$)/g, '').split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
