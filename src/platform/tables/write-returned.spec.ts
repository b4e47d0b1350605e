import { readXlsx } from 'hucre/xlsx';
import { buffer } from 'node:stream/consumers';
import { writtenFiles } from '../../../test/support/written-files';
import type { TableCell, TableRow } from './table-row';
import { tableRows } from './table-rows';
import { writeReturned, type Returned, type ReturnedRow } from './write-returned';

const files = writtenFiles();
afterAll(() => files.remove());

const WILD = [
  `=cmd|' /C calc'!A1`,
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '-2',
  'a, "b"',
];
const text = (value: string): TableCell => ({ kind: value === '' ? 'empty' : 'text', text: value });
const row = (number: number, ...cells: readonly (string | TableCell)[]): TableRow => ({
  number,
  cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)),
});

const returned = (more: Partial<Returned> = {}): Returned => ({
  format: 'xlsx',
  sheet: '报名表',
  reasonHeading: '错误原因',
  headings: row(2, '姓名', '号码'),
  rows: [
    { row: row(3, '张三', { kind: 'number', text: '-5' }), reason: null },
    { row: row(6, '李四'), reason: '缺少证件号码' },
    { row: row(7, '王五', { kind: 'number', text: '110105194912310000', digitsLost: true }), reason: '号码' },
  ],
  ...more,
});

const bytesOf = async (one: Returned): Promise<Buffer> => buffer(writeReturned(one));

async function readAgain(bytes: Buffer): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for await (const batch of tableRows(files.write(bytes)))
    rows.push(...batch.rows.map(({ number, cells }) => [number, ...cells.map((cell) => cell.text)]));
  return rows;
}

describe('writeReturned', () => {
  it.each(['xlsx', 'csv'] as const)(
    '[TAB-13] every row is at its place with what is wrong beside it, as %s',
    async (format) => {
      expect(await readAgain(await bytesOf(returned({ format })))).toEqual([
        [2, '姓名', '号码', '错误原因'],
        [3, '张三', '-5'],
        [6, '李四', '', '缺少证件号码'],
        [7, '王五', '110105194912310000', '号码'],
      ]);
    },
  );

  it('[TAB-13] rows that have something wrong are coloured, the others are not', async () => {
    const { sheets } = await readXlsx(await bytesOf(returned()), { readStyles: true });
    const filled = (place: string): boolean => sheets[0]?.cells?.get(place)?.style?.fill?.type === 'pattern';
    expect(['1,0', '2,0', '5,0', '5,2', '6,1'].map(filled)).toEqual([false, false, true, true, true]);
    expect(sheets[0]?.rows[2]?.slice(0, 2)).toEqual(['张三', -5]);
    expect(sheets[0]?.rows[6]?.[1]).toBe('110105194912310000');
  });

  it('[TAB-13] a sheet that comes back a second time has one column of reasons, the new ones', async () => {
    const rows = [{ row: row(3, '张三', 'old', '1'), reason: 'new' }];
    const again = returned({ headings: row(2, '姓名', ' 错误原因', '号码'), rows });
    expect((await readAgain(await bytesOf(again)))[1]).toEqual([3, '张三', 'new', '1']);
  });

  it('[TAB-14] T-50: no text becomes a formula, every one comes back as it was, and −5 stays a number', async () => {
    const rows = WILD.map((wild, at) => ({
      row: row(at + 3, wild, { kind: 'number', text: '-5' }),
      reason: wild,
    }));
    const workbook = await bytesOf(returned({ rows }));
    const { sheets } = await readXlsx(workbook, { readStyles: true });
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual(
      [],
    );
    expect(sheets[0]?.rows.slice(2).map((cells) => cells[1])).toEqual(WILD.map(() => -5));
    const csv = await bytesOf(returned({ rows, format: 'csv' }));
    const expected = WILD.map((wild) => [wild, '-5', wild]);
    for (const bytes of [workbook, csv])
      expect((await readAgain(bytes)).slice(1).map(([, ...cells]) => cells)).toEqual(expected);
    const lines = csv.toString('utf8').split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF')).toBe(true);
    for (const [at, wild] of WILD.entries())
      expect(lines[at + 2]).toBe(
        ['-2', 'a, "b"'].includes(wild)
          ? [wild, '-5', wild]
              .map((one) => (one.includes('"') ? `"${one.replaceAll('"', '""')}"` : one))
              .join(',')
          : [`'${wild}`, '-5', `'${wild}`].map((one) => one).join(','),
      );
  });

  it('[TAB-13] rows are asked for as the file is read, and a fault of theirs ends it', async () => {
    let asked = 0;
    const many = function* (): Generator<ReturnedRow> {
      for (let number = 3; number < 200_000; number += 1) {
        asked = number;
        yield { row: row(number, `张三${number}`, '焊工'), reason: null };
      }
    };
    for (const format of ['xlsx', 'csv'] as const) {
      const file = writeReturned(returned({ rows: many(), format }))[Symbol.asyncIterator]();
      await file.next();
      expect(asked).toBeLessThan(100_000);
      await file.return?.();
    }
    const failing = function* (): Generator<ReturnedRow> {
      yield { row: row(3, '张三'), reason: null };
      throw new Error('the source is gone');
    };
    for (const format of ['xlsx', 'csv'] as const)
      await expect(bytesOf(returned({ rows: failing(), format }))).rejects.toThrow('the source is gone');
  });
});
