import { writtenFiles } from '../../../test/support/written-files';
import { RefusedError } from '../http/refused-error';
import { tableRows } from './table-rows';
import type { TableRow } from './table-row';
import { writeCsv } from './write-csv';

const files = writtenFiles();
afterAll(() => files.remove());

async function rowsOf(bytes: Buffer | string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of tableRows(files.write(bytes))) rows.push(...batch.rows);
  return rows;
}

const textsOf = async (bytes: Buffer | string): Promise<string[][]> =>
  (await rowsOf(bytes)).map(({ cells }) => cells.map(({ text }) => text));

/** 姓名,工种 / 张三,焊工 in GB18030. */
const GB18030 = Buffer.from('d0d5c3fb2cb9a4d6d60d0ad5c5c8fd2cbab8b9a40d0a', 'hex');
const TABLE = [
  ['姓名', '工种'],
  ['张三', '焊工'],
];
const CSV = '姓名,工种\r\n张三,焊工\r\n';

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('rows of a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${CSV}`)],
    ['UTF-16 LE', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
    ['UTF-16 BE', swapped(`\uFEFF${CSV}`)],
    ['GB18030', GB18030],
  ])('[TAB-1] %s is told by its bytes', async (_, bytes) => {
    expect(await textsOf(bytes)).toEqual(TABLE);
  });

  it('[TAB-1] a rare name in four bytes of GB18030 is read, and a long file keeps its encoding to the end', async () => {
    const rare = Buffer.concat([GB18030, Buffer.from('8139ee39', 'hex')]);
    expect((await textsOf(rare))[2]).toEqual(['㐀']);
    const ascii = Buffer.from('a,b\r\n'.repeat(40_000));
    expect((await textsOf(Buffer.concat([ascii, GB18030]))).slice(-2)).toEqual(TABLE);
  });

  it('[TAB-1] a sign of two to four bytes is one wherever a piece of the file ends', async () => {
    for (const before of [262_140, 262_141, 262_142, 262_143])
      for (const sign of ['é', '张', '𠮷']) {
        const filled = 'a\n'.repeat(Math.floor(before / 2)) + 'a'.repeat(before % 2);
        expect((await textsOf(`${filled}${sign}\n`)).at(-1)?.at(-1)).toMatch(new RegExp(`^a?${sign}$`, 'u'));
      }
  });

  it.each([',', ';', '\t'])('[TAB-1] %j stands between cells', async (delimiter) => {
    const text = `姓名${delimiter}"备注;,\t"\n张三${delimiter}焊工`;
    expect(await textsOf(text)).toEqual([
      ['姓名', '备注;,\t'],
      ['张三', '焊工'],
    ]);
  });

  it('[TAB-1] quoting after RFC 4180, and a stray quotation mark within a cell stays', async () => {
    expect(await textsOf('a,"b ""c"", d\r\ne",f\r\n5" pipe,"",g')).toEqual([
      ['a', 'b "c", d\r\ne', 'f'],
      ['5" pipe', '', 'g'],
    ]);
  });

  it('[TAB-2] rows are numbered with the empty ones between them', async () => {
    const rows = await rowsOf('a,b\r\n\r\n,,\r\nc\r\n');
    expect(rows.map(({ number, cells }) => [number, cells.length])).toEqual([
      [1, 2],
      [4, 1],
    ]);
  });

  it('[TAB-6] a long number in scientific notation has lost its digits, digits as text have not', async () => {
    const [row] = await rowsOf('1.10105E+17,110105194912310021,1E+3,13800138000\n');
    expect(row?.cells).toEqual([
      { kind: 'number', text: '1.10105E+17', digitsLost: true },
      { kind: 'text', text: '110105194912310021' },
      { kind: 'text', text: '1E+3' },
      { kind: 'text', text: '13800138000' },
    ]);
  });

  it('[TAB-14] T-50: what was made safe comes back as it was', async () => {
    const wild = [`=cmd|' /C calc'!A1`, '+1', '-1+1', '@SUM(A1)', '＝1', '＠x', "'quoted'"];
    const file = writeCsv({ title: '', headings: ['x'], rows: wild.map((text) => [{ text }]) });
    expect((await textsOf(file)).slice(1)).toEqual(wild.map((text) => [text]));
  });

  it('[TAB-9] a file cut off within a sign or within quotation marks is refused', async () => {
    for (const bytes of [Buffer.from(CSV).subarray(0, -6), '姓名\r\n"张三\r\n李四'])
      await expect(rowsOf(bytes)).rejects.toMatchObject({ refusal: { code: 'TABLE_DAMAGED' } });
    await expect(rowsOf('a\r\n"b\r\nc')).rejects.toBeInstanceOf(RefusedError);
  });
});
