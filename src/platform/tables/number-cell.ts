import { serialToDate } from 'hucre';
import type { NumberStyle } from './number-styles';
import type { TableCell } from './table-row';

/** From 16 digits on the last ones are no longer those that were typed. */
const FIRST_OF_16_DIGITS = 1e15;
/** 9999-12-31, the last day of spreadsheet programs. */
const LAST_DAY = 2_958_465;

/** A number as people see it. */
export function numberCell(value: number, style: NumberStyle, is1904: boolean): TableCell {
  const isMoment = style.day || style.time;
  if (isMoment && value >= 0 && value < LAST_DAY + 1)
    return { kind: 'date', text: momentText(value, style, is1904) };
  const text = plainText(value);
  if (Math.abs(value) >= FIRST_OF_16_DIGITS) return { kind: 'number', text, digitsLost: true };
  return { kind: 'number', text: value < 0 ? text : text.padStart(style.zeros, '0') };
}

/** Spreadsheet programs count with more than the 15 digits they show: 0.1 + 0.2 is 0.3 to whoever looks at it. */
function plainText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < FIRST_OF_16_DIGITS) return String(value);
  const shown = Number(value.toPrecision(15));
  if (Number.isInteger(shown)) return BigInt(Number.isInteger(value) ? value : shown).toString();
  const text = String(shown);
  return text.includes('e') ? shown.toFixed(20).replace(/\.?0+$/, '') : text;
}

function momentText(value: number, style: NumberStyle, is1904: boolean): string {
  const moment = new Date(Math.round(serialToDate(value, is1904).getTime() / 1000) * 1000).toISOString();
  const day = moment.slice(0, 10);
  if (!style.time) return day;
  const time = moment.slice(11, moment.slice(17, 19) === '00' ? 16 : 19);
  return style.day ? `${day} ${time}` : time;
}
