import { matchColumns, type NamedColumn } from './match-columns';

const COLUMNS: readonly NamedColumn<'name' | 'id' | 'unit' | 'theory' | 'practical'>[] = [
  { key: 'name', names: ['姓名', '选手姓名', 'Name'], isRequired: true },
  { key: 'id', names: ['证件号码', '身份证号'], isRequired: true },
  { key: 'unit', names: ['工作单位', '单位'], isRequired: false },
  { key: 'theory', names: ['成绩(理论)'], isRequired: false },
  { key: 'practical', names: ['成绩(实操)'], isRequired: false },
];

const matched = (headings: readonly string[]): unknown => {
  const result = matchColumns(headings, COLUMNS);
  return result.ok ? [Object.fromEntries(result.value.indexByKey), result.value.unknown] : result.refusal;
};

describe('matchColumns', () => {
  it('[TAB-11] finds columns by name and alias in any order and tells the unknown ones', () => {
    expect(matched(['备注', '单位', '身份证号', '', '选手姓名'])).toEqual([
      { unit: 1, id: 2, name: 4 },
      ['备注'],
    ]);
  });

  it.each([
    ['姓 名 *', '证件号码(18位)'],
    ['＊姓名', '证件号码（必填）'],
    ['【姓名】', '*证件\n号码:'],
    ['ＮＡＭＥ', '身份证号[文本]'],
  ])('[TAB-11] width, white space, asterisks and brackets say nothing: %j %j', (name, id) => {
    expect(matched([name, id])).toEqual([{ name: 0, id: 1 }, []]);
  });

  it('[TAB-11] what stands in brackets tells columns apart where their names do', () => {
    expect(matched(['姓名', '证件号码', '成绩（实操）', '成绩 (理论)'])).toEqual([
      { name: 0, id: 1, practical: 2, theory: 3 },
      [],
    ]);
  });

  it('[TAB-11] a missing required column and one that stands there twice are refused by name', () => {
    expect(matched(['单位', '工作单位', '选手姓名'])).toEqual({
      code: 'TABLE_HEADINGS',
      missing: ['证件号码'],
      repeated: ['工作单位'],
    });
    expect(matched([])).toMatchObject({ missing: ['姓名', '证件号码'], repeated: [] });
  });
});
