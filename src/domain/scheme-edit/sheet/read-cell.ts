import { parsePoints } from '../../kernel/parse-points';
import type { Points } from '../../kernel/points';
import type { RowFaultCode } from './row-fault';
import type { SheetCell } from './sheet-row';

/** The value, nothing where the cell is empty, or what is wrong with it. */
export type CellRead<T> =
  { readonly ok: true; readonly value: T | null } | { readonly ok: false; readonly fault: RowFaultCode };

const read = <T>(value: T | null): CellRead<T> => ({ ok: true, value });
const wrong = <T>(fault: RowFaultCode): CellRead<T> => ({ ok: false, fault });

const LONGEST = 2000;
/** The noise of binary fractions: 0.1 + 0.2 is written as 0.30000000000000004. */
const NOISE = 1e-9;
const DECIMALS = 6;
/** Nothing larger is an amount of points. */
const LARGEST = 1_000_000_000;

export function isEmptyCell(cell: SheetCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** A text as it stands there: no sign at its beginning makes it anything else (T-50). A formula is no text. */
export function readText(cell: SheetCell | undefined): CellRead<string> {
  if (cell === undefined || isEmptyCell(cell)) return read<string>(null);
  if (typeof cell === 'object') return wrong('formula');
  const text = String(cell).trim();
  return text.length > LONGEST ? wrong('too-long') : read(text);
}

/** An amount as somebody wrote it or a formula left it, exact to so many decimals. */
export function readAmount(cell: SheetCell | undefined, decimals = DECIMALS): CellRead<Points> {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  // What a program that wrote the file never computed has no value at all.
  if (isEmptyCell(value)) return isEmptyCell(cell) ? read<Points>(null) : wrong('formula');
  const written = typeof value === 'number' ? numberText(value, decimals) : plainText(String(value));
  if (written === undefined) return wrong(typeof value === 'number' ? 'too-many-decimals' : 'not-a-number');
  const points = parsePoints(written);
  if (points === undefined)
    return wrong(/^-?\d+(\.\d+)?$/.test(written) ? tooLongOrLarge(written) : 'not-a-number');
  return (written.split('.')[1] ?? '').replace(/0+$/, '').length > decimals
    ? wrong('too-many-decimals')
    : read(points);
}

const tooLongOrLarge = (written: string): RowFaultCode =>
  Math.abs(Number(written)) >= LARGEST ? 'out-of-range' : 'too-many-decimals';

/** Full-width digits and points are read like others; a comma is no decimal point in either language. */
const plainText = (text: string): string => text.normalize('NFKC').replace('−', '-').trim();

/** The shortest text of a number; undefined where there is more behind its decimals than noise. */
function numberText(value: number, decimals: number): string | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= LARGEST) return String(value);
  const text = value.toFixed(decimals);
  return Math.abs(Number(text) - value) <= NOISE ? text : undefined;
}

/** A whole number from `least` to `most`. */
export function readWhole(
  cell: SheetCell | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): CellRead<number> {
  const amount = readAmount(cell);
  if (!amount.ok || amount.value === null) return amount;
  const whole = amount.value / 1_000_000;
  if (!Number.isInteger(whole)) return wrong('not-whole');
  return whole < least || whole > most ? wrong('out-of-range') : read(whole);
}
