import { writeXlsx } from 'hucre/xlsx';
import { madeParts, madeWorkbook, madeZip } from '../../../test/support/made-workbook';
import { writtenFiles } from '../../../test/support/written-files';
import { tableRows, type TableOptions } from './table-rows';
import type { TableRow } from './table-row';

const files = writtenFiles();
afterAll(() => files.remove());

async function rowsOf(bytes: Buffer, options?: TableOptions): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of tableRows(files.write(bytes), options)) rows.push(...batch.rows);
  return rows;
}

const cellsOf = async (bytes: Buffer): Promise<(readonly [string, string])[]> =>
  (await rowsOf(bytes)).flatMap(({ cells }) => cells.map(({ kind, text }) => [kind, text] as const));

describe('rows of a workbook', () => {
  it('[TAB-2] numbers rows as people see them, keeps empty cells between others and leaves out those that hold nothing', async () => {
    const rows = await rowsOf(
      madeWorkbook({
        before: '<dimension ref="A1:XFD1048576"/>',
        rows: `<row r="2"><c r="B2" t="inlineStr"><is><t>乙</t></is></c><c r="D2" s="0"/></row>
          <row r="3"><c r="A3" s="0"/></row><row r="1048576"><c r="XFD1048576" s="0"/></row>`,
      }),
    );
    expect(rows).toEqual([
      {
        number: 2,
        cells: [
          { kind: 'empty', text: '' },
          { kind: 'text', text: '乙' },
        ],
      },
    ]);
  });

  it('[TAB-2] rows and cells without a reference follow one another', async () => {
    const rows = await rowsOf(
      madeWorkbook({ rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }),
    );
    expect(rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
      [1, '1', '2'],
      [2, '3'],
    ]);
  });

  it('[TAB-3] joins the runs of rich texts, leaves out how they are pronounced, and reads texts in the cell and in the table', async () => {
    const cells = await cellsOf(
      madeWorkbook({
        sharedStrings: `<si><r><rPr><b/></rPr><t xml:space="preserve">张 </t></r><r><t>三</t></r></si>
          <si><t>李四</t><rPh sb="0" eb="1"><t>リシ</t></rPh><phoneticPr fontId="1"/></si><si><t>_x000D_行_x000A_二_x005F_</t></si><si><t/></si>`,
        rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>
          <c r="E1" t="inlineStr"><is><r><t>王</t></r><r><t>五</t></r><rPh><t>x</t></rPh></is></c><c r="F1" t="inlineStr"><is><t>a&lt;b&amp;c</t></is></c>
          <c r="G1" t="str"><v>text</v></c></row>`,
      }),
    );
    expect(cells.map(([, text]) => text)).toEqual([
      '张 三',
      '李四',
      '\r行\n二_',
      '',
      '王五',
      'a<b&c',
      'text',
    ]);
  });

  it('[TAB-4] dates are YYYY-MM-DD in both date systems, by the formats programs know and by written ones', async () => {
    const formats = {
      164: 'yyyy"年"m"月"d"日"',
      165: '[$-804]yyyy/m/d;@',
      166: '[$-F400]h:mm:ss AM/PM',
      167: 'yyyy-mm-dd hh:mm',
    };
    const ids = [14, 31, 57, 164, 165, 166, 167, 21];
    const row = ids.map((_, at) => `<c s="${at}"><v>33000.5</v></c>`).join('');
    const book = { formats, styles: ids, rows: `<row>${row}</row>` };
    const day = '1990-05-07';
    const shown = [day, day, day, day, day, '12:00', `${day} 12:00`, '12:00'];
    expect(await cellsOf(madeWorkbook(book))).toEqual(shown.map((text) => ['date', text]));
    expect((await cellsOf(madeWorkbook({ ...book, is1904: true })))[0]).toEqual(['date', '1994-05-08']);
  });

  it('[TAB-5] numbers are plain, as people see them, and filled up with zeros where their format says so', async () => {
    const values = ['0.30000000000000004', '1e-7', '-5', '12.5', '13800138000', '42'];
    const row = values.map((value) => `<c><v>${value}</v></c>`).join('');
    const book = { formats: { 170: '000000', 171: '#,##0.00' }, styles: [0, 170, 171] };
    const more = '<c s="1"><v>42</v></c><c s="2"><v>1234.5</v></c>';
    const cells = await cellsOf(madeWorkbook({ ...book, rows: `<row>${row}${more}</row>` }));
    expect(cells).toEqual(
      ['0.3', '0.0000001', '-5', '12.5', '13800138000', '42', '000042', '1234.5'].map((text) => [
        'number',
        text,
      ]),
    );
  });

  it('[TAB-6] a number of 16 digits and more says that digits are lost, one of 15 does not', async () => {
    const [row] = await rowsOf(
      madeWorkbook({
        rows: '<row><c><v>1.1010519491231E+17</v></c><c><v>1000000000000000</v></c><c><v>999999999999999</v></c></row>',
      }),
    );
    expect(row?.cells).toEqual([
      { kind: 'number', text: '110105194912310000', digitsLost: true },
      { kind: 'number', text: '1000000000000000', digitsLost: true },
      { kind: 'number', text: '999999999999999' },
    ]);
  });

  it('[TAB-7] a formula is told apart from what somebody typed, with the value it last had', async () => {
    const cells = await cellsOf(
      madeWorkbook({
        rows: `<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="d"><v>2026-05-07T00:00:00</v></c></row>`,
      }),
    );
    expect(cells).toEqual([
      ['formula', '2'],
      ['formula', '2x'],
      ['formula', '#N/A'],
      ['boolean', 'TRUE'],
      ['boolean', 'FALSE'],
      ['date', '2026-05-07'],
    ]);
  });

  it('[TAB-2] reads the sheet that is asked for by name, otherwise the first that can be seen', async () => {
    const sheet = (name: string, hidden = false): { name: string; rows: string[][]; hidden: boolean } => ({
      name,
      rows: [[name]],
      hidden,
    });
    const bytes = Buffer.from(
      await writeXlsx({ sheets: [sheet('字典', true), sheet('说明'), sheet('报名表')], activeSheet: 1 }),
    );
    const first = async (wanted?: string): Promise<string | undefined> =>
      (await rowsOf(bytes, wanted === undefined ? {} : { sheet: wanted }))[0]?.cells[0]?.text;
    expect([await first(), await first('报名表'), await first('没有')]).toEqual(['说明', '报名表', '说明']);
  });

  it('[TAB-2] full-width digits stay as they are', async () => {
    const cells = await cellsOf(
      madeWorkbook({ rows: '<row><c t="inlineStr"><is><t>１３８００</t></is></c></row>' }),
    );
    expect(cells).toEqual([['text', '１３８００']]);
  });

  it('[TAB-3] names with a prefix, absolute targets and parts in capital letters are read as well', async () => {
    const parts = madeParts({ rows: '<row><c><v>7</v></c></row>' }).map(({ name, content }) => ({
      name: name === 'xl/worksheets/sheet1.xml' ? 'xl/worksheets/Sheet1.xml' : name,
      content: String(content)
        .replace('Target="xl/workbook.xml"', 'Target="/xl/workbook.xml"')
        .replaceAll(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, '<$1x:$2')
        .replace(
          'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x',
          'xmlns:x="urn:x"><x',
        ),
    }));
    const rows = await rowsOf(madeZip(parts));
    expect(rows[0]?.cells[0]).toEqual({ kind: 'number', text: '7' });
  });
});
