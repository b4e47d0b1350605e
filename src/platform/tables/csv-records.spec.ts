import fc from 'fast-check';
import { csvRecords } from './csv-records';
import { TABLE_LIMITS } from './table-limits';

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function recordsOf(text: string, length = 1000): Promise<string[][]> {
  const records: string[][] = [];
  for await (const some of csvRecords(inPieces(text, length), TABLE_LIMITS)) records.push(...some);
  return records;
}

const cell = fc.string({
  unit: fc.constantFrom('张', 'a', '1', ' ', ',', '"', '\r', '\n', ';'),
  maxLength: 6,
});
const quoted = (text: string): string =>
  /^$|[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('records of a CSV text', () => {
  it('[TAB-1] are the same in whatever pieces the text comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, end, length) => {
          // What ends lines and stands between cells is told by the first piece: it holds the headings.
          const head = 'first,second,third';
          const text = [head, ...rows.map((row) => row.map(quoted).join(','))].join(end);
          const records = await recordsOf(text, head.length + end.length + length);
          expect(records.slice(1)).toEqual(rows);
        },
      ),
    );
  });

  it('[TAB-9] a cell that goes on after its quotation marks is refused with its row, wherever the piece ends', async () => {
    for (const length of [8, 9, 10, 11, 1000])
      await expect(recordsOf('姓名,工种\r\n"张三"丰,"焊工"\r\n李四,钳工\r\n', length)).rejects.toMatchObject({
        refusal: { code: 'TABLE_DAMAGED', row: 2 },
      });
  });

  it('[TAB-9] quotation marks without end are refused at once, not when the file has been read', async () => {
    let pieces = 0;
    async function* endless(): AsyncGenerator<string> {
      yield 'a,b\n';
      for (;;) {
        pieces += 1;
        yield '"x"y'.repeat(10_000);
      }
    }
    const read = async (): Promise<void> => {
      for await (const records of csvRecords(endless(), TABLE_LIMITS)) expect(records.length).toBeLessThan(2);
    };
    await expect(read()).rejects.toMatchObject({ refusal: { code: 'TABLE_DAMAGED', row: 2 } });
    expect(pieces).toBe(1);
  });

  it('[TAB-8] one cell without end is refused at the limit', async () => {
    const limits = { ...TABLE_LIMITS, columns: 2, characters: 100 };
    const read = async (): Promise<void> => {
      for await (const records of csvRecords(inPieces(`a,b\n"${'x'.repeat(10_000)}`, 64), limits))
        expect(records.length).toBeLessThan(2);
    };
    await expect(read()).rejects.toMatchObject({ refusal: { code: 'TABLE_TOO_LARGE', what: 'characters' } });
  });
});
