import { readXlsx } from 'hucre/xlsx';
import type { Table } from './table';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-xlsx';

const WILD = [
  `=cmd|' /C calc'!A1`,
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  'comma, "quote"',
];

const tableOf = (title: string, texts: readonly string[]): Table => ({
  title,
  headings: ['=heading', 'points', 'whole', 'nothing'],
  rows: texts.map((text) => [{ text }, { points: '-5.00' }, { whole: 7 }, null]),
});

/** Reads RFC 4180 back, sign by sign. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[++at]!;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!isQuoted && sign === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('writeWorkbook', () => {
  it('[EXP-2] every text comes back as the text it was, no cell is a formula, numbers stay numbers', async () => {
    const { sheets } = await readXlsx(await writeWorkbook([tableOf('sheet', WILD)]), { readStyles: true });
    const [headings, ...rows] = sheets[0]?.rows ?? [];
    expect(headings?.[0]).toBe('=heading');
    const clean = (value: unknown): string => String(value).replaceAll('\r', '\n');
    expect(rows.map(([text]) => clean(text))).toEqual(WILD.map(clean));
    for (const [, points, whole, nothing] of rows)
      expect([points, whole, nothing ?? null]).toEqual([-5, 7, null]);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual(
      [],
    );
  });

  it('[EXP-1] sheets have names that a workbook may hold, each once', async () => {
    const long = '一个很长的工种名称'.repeat(5);
    const titles = ['a/b*c?', 'A B C ', long, long, ''];
    const { sheets } = await readXlsx(await writeWorkbook(titles.map((title) => tableOf(title, []))));
    const names = sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});

describe('writeCsv', () => {
  it('[EXP-3] BOM, CRLF, an apostrophe before a dangerous beginning, and every other text as it was', () => {
    const text = writeCsv(tableOf('sheet', WILD)).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [headings, ...rows] = parseCsv(text.slice(1));
    expect(headings?.[0]).toBe(`'=heading`);
    expect(rows.map(([cell]) => cell)).toEqual(
      WILD.map((wild) => (wild.startsWith('comma') ? wild : `'${wild}`)),
    );
    expect(rows[0]?.slice(1)).toEqual(['-5.00', '7', '']);
  });
});
