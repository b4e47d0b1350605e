import { isDateFormat } from 'hucre';
import { descriptionOf } from './workbook';
import { readXml } from './xml-events';
import type { ZipParts } from './zip-parts';

/** How a number is shown, as far as it changes what it says: as a day, a time, both, or filled up with zeros. */
export interface NumberStyle {
  readonly day: boolean;
  readonly time: boolean;
  readonly zeros: number;
}

export const PLAIN: NumberStyle = { day: false, time: false, zeros: 0 };
const DAY: NumberStyle = { ...PLAIN, day: true };
const TIME: NumberStyle = { ...PLAIN, time: true };
const DAY_AND_TIME: NumberStyle = { ...PLAIN, day: true, time: true };

/** Formats that a workbook names by number only; 27–36 and 50–58 are those of Chinese programs (31: yyyy"年"m"月"d"日"). */
const BUILT_IN: ReadonlyMap<number, NumberStyle> = new Map([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAY] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, TIME] as const),
  [22, DAY_AND_TIME] as const,
]);

/** The styles of cells by their index. A cell without one is plain. @throws RefusedError TABLE_DAMAGED, TABLE_TOO_LARGE */
export async function readNumberStyles(parts: ZipParts, name: string): Promise<readonly NumberStyle[]> {
  const own = new Map<number, NumberStyle>();
  const ofCells: number[] = [];
  let isOfCells = false;
  await readXml(descriptionOf(parts, name), {
    open: (tag, { numFmtId = '0', formatCode = '' }) => {
      if (tag === 'numFmt') own.set(Number(numFmtId), styleOf(formatCode));
      else if (tag === 'cellXfs') isOfCells = true;
      else if (tag === 'xf' && isOfCells) ofCells.push(Number(numFmtId));
    },
    close: (tag) => {
      if (tag === 'cellXfs') isOfCells = false;
    },
  });
  return ofCells.map((id) => own.get(id) ?? BUILT_IN.get(id) ?? PLAIN);
}

function styleOf(code: string): NumberStyle {
  if (/^0{2,30}$/.test(code)) return { ...PLAIN, zeros: code.length };
  if (!isDateFormat(code)) return PLAIN;
  // Of what is left without quoted words and the name of a language, h and s are times, y and d are days.
  const signs = code.replaceAll(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  const time = /[hs]/i.test(signs);
  return { ...PLAIN, day: /[yde]/i.test(signs) || !time, time };
}
