import { readXlsx } from 'hucre/xlsx';
import { writtenFiles } from '../../../test/support/written-files';
import { tableRows } from './table-rows';
import { isExample, writeTemplate, type Template } from './write-template';

const files = writtenFiles();
afterAll(() => files.remove());

const UNITS = Array.from({ length: 120 }, (_, at) => `佳木斯市第${at + 1}机械厂(虚构)`);
const TEMPLATE: Template = {
  sheet: '报名表',
  columns: [
    { heading: '姓名', isRequired: true, example: '张三', note: '与证件一致' },
    { heading: '证件号码', isRequired: true, example: '110105194912310021', note: '18 位' },
    { heading: '性别', isRequired: false, example: '男', note: '从列表中选择', list: ['男', '女'] },
    { heading: '工作单位', isRequired: false, example: UNITS[0]!, note: '从列表中选择', list: UNITS },
  ],
  exampleMark: '【示例】',
  instructions: ['请勿改动表头。'],
  names: { instructions: '填写说明', lists: '字典' },
  preparedRows: 30,
};

describe('writeTemplate', () => {
  it('[TAB-12] headings with an asterisk, an example that is known again, and cells that are text before anything is typed', async () => {
    const { sheets } = await readXlsx(await writeTemplate(TEMPLATE), { readStyles: true });
    const [entry] = sheets;
    expect(sheets.map(({ name }) => name)).toEqual(['报名表', '填写说明', '字典']);
    expect(entry?.rows[0]).toEqual(['姓名*', '证件号码*', '性别', '工作单位']);
    expect(entry?.rows[1]?.slice(0, 2)).toEqual(['【示例】张三', '110105194912310021']);
    for (const place of ['1,1', '2,1', '31,3']) expect(entry?.cells?.get(place)?.style?.numFmt).toBe('@');
    expect([isExample('【示例】张三', '【示例】'), isExample('张三', '【示例】')]).toEqual([true, false]);
  });

  it('[TAB-12] drop-downs come out of the hidden sheet, and a sheet says how to fill the template in', async () => {
    const { sheets } = await readXlsx(await writeTemplate(TEMPLATE), { readStyles: true });
    const [entry, notes, lists] = sheets;
    expect(entry?.dataValidations?.map(({ type, formula1, range }) => [type, formula1, range])).toEqual([
      ['list', `'字典'!$C$1:$C$2`, 'C2:C32'],
      ['list', `'字典'!$D$1:$D$120`, 'D2:D32'],
    ]);
    expect(lists?.hidden).toBe(true);
    expect(lists?.rows.map((row) => row[3])).toEqual(UNITS);
    expect(notes?.rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ['请勿改动表头。'],
      [],
      ['姓名*', '与证件一致'],
      ['证件号码*', '18 位'],
      ['性别', '从列表中选择'],
      ['工作单位', '从列表中选择'],
    ]);
  });

  it('[TAB-12] an untouched template is read as its headings and the example', async () => {
    const path = files.write(await writeTemplate(TEMPLATE));
    const rows: string[][] = [];
    for await (const batch of tableRows(path))
      rows.push(...batch.rows.map(({ cells }) => cells.map(({ text }) => text)));
    expect(rows).toEqual([
      ['姓名*', '证件号码*', '性别', '工作单位'],
      ['【示例】张三', '110105194912310021', '男', UNITS[0]],
    ]);
  });
});
