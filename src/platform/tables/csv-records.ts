import { Parser } from 'papaparse';
import { damaged, tooLarge } from './refuse-table';
import { delimiterOf, lineEndOf } from './csv-signs';
import type { TableLimits } from './table-limits';

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * The records of a text after RFC 4180, as many at a time as each piece completes. A quotation mark within a cell that does not
 * begin with one stays; one that is never closed is a file cut off, or one that swallowed the rest.
 * @throws RefusedError TABLE_DAMAGED, TABLE_TOO_LARGE
 */
export async function* csvRecords(
  pieces: AsyncIterable<string>,
  limits: TableLimits,
): AsyncGenerator<string[][]> {
  let parser: Parser | undefined;
  let [rest, number] = ['', 0];
  const parsed = (text: string, isLast: boolean): Parsed => {
    parser ??= new Parser({ delimiter: delimiterOf(text), newline: lineEndOf(text) });
    const result = parser.parse(text, 0, !isLast) as Parsed;
    const fault = faultOf(result, isLast);
    if (fault) throw damaged(number + fault.row + 1);
    number += result.data.length;
    return result;
  };
  for await (const piece of pieces) {
    const { data, meta } = parsed(rest + piece, false);
    rest = (rest + piece).slice(meta.cursor);
    if (rest.length > limits.columns * limits.characters)
      throw tooLarge('characters', limits.characters, number + 1);
    yield data;
  }
  if (rest !== '') yield parsed(rest, true).data;
}

/** What is wrong with a record that is not whole yet may be its piece's end, but two things are not. */
function faultOf({ data, errors }: Parsed, isLast: boolean): { readonly row: number } | undefined {
  return errors.length > 1 ? errors[0] : errors.find(({ row }) => isLast || row < data.length);
}
