import type { MarkingScheme } from '../../scheme/marking-scheme';
import { addNode } from '../edit-scheme';
import { NO_SCHEME } from '../new-node';
import type { SchemeSheet, SheetCell } from '../sheet/sheet-row';
import { readOwn } from './read-own';
import { writeOwn } from './write-own';

const sheet = (rows: readonly (readonly SheetCell[])[], name = '评分方案'): SchemeSheet => ({
  name,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});

const HEAD = [
  '行',
  '编号',
  '名称（中文）',
  '部分',
  '权重（%）',
  '满分',
  '评分方式',
  '最高分',
  '间隔',
  '最低／起',
  '最多／止',
  '分值',
  '换算对象',
];
const ROWS: SheetCell[][] = [
  HEAD, // 1
  ['模块', 'm', '实操', '实操', 100, 16], // 2
  ['评分项', '', '外观'], // 3
  ['评分点', 'a', '=间隙', null, null, null, '实测值', null, 0.1, 0, 5, null, '每个评分'], // 4
  ['分段', null, null, null, null, null, null, null, null, 0, 0.5, 10], // 5
  ['评分点', null, '印象', null, null, null, '评判', 3], // 6
  ['档次', null, '差'], // 7
  ['档次', null, '好'], // 8
  ['评分点', null, '清洁', null, null, null, '测量', '3'], // 9
];
const faultsOf = (rows: readonly (readonly SheetCell[])[]): string[] => {
  const read = readOwn([sheet(rows)]);
  return read.ok ? [] : read.faults.map(({ row, column, fault }) => `${row}${column} ${fault}`);
};
const withRow = (number: number, cells: SheetCell[]): SheetCell[][] => ROWS.with(number - 1, cells);

describe('our own form of a marking scheme', () => {
  it('[CIS-8] a sheet filled in by hand: columns in any order, one language, rows without ids get new ones', () => {
    const read = readOwn([sheet([['虚构的评分表'], [], ...ROWS])]);
    expect(read).toEqual({
      ok: true,
      scheme: {
        ...NO_SCHEME,
        fullMarks: 16_000_000,
        modules: [
          {
            id: 'm',
            name: { zh: '实操', en: '实操' },
            part: 'practical',
            weight: 1_000_000,
            fullMarks: 16_000_000,
            panel: { kind: 'mean', over: 'aspect', minimumMarks: 1 },
            criteria: [
              {
                id: 'criterion-1',
                name: { zh: '外观', en: '外观' },
                aspects: [
                  {
                    kind: 'measured',
                    id: 'a',
                    name: { zh: '=间隙', en: '=间隙' },
                    least: 0,
                    most: 5_000_000,
                    step: 100_000,
                    converts: 'each-mark',
                    bands: [{ from: 0, to: 500_000, points: 10_000_000 }],
                  },
                  {
                    kind: 'judgement',
                    id: 'aspect-1',
                    name: { zh: '印象', en: '印象' },
                    max: 3_000_000,
                    levels: [
                      { zh: '差', en: '差' },
                      { zh: '好', en: '好' },
                    ],
                  },
                  { kind: 'measurement', id: 'aspect-2', name: { zh: '清洁', en: '清洁' }, max: 3_000_000 },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it.each<[string, SheetCell[][], string[]]>([
    [
      'an unknown row',
      withRow(3, ['项目', '', '外观']),
      ['3A unknown-word', '4A out-of-place', '6A out-of-place', '9A out-of-place'],
    ],
    [
      'an unknown kind',
      withRow(9, ['评分点', null, '清洁', null, null, null, '目测', 3]),
      ['9G unknown-word'],
    ],
    ['no maximum', withRow(9, ['评分点', null, '清洁', null, null, null, '测量']), ['9H missing']],
    [
      'a maximum in words',
      withRow(9, ['评分点', null, '清洁', null, null, null, '测量', '三']),
      ['9H not-a-number'],
    ],
    [
      'a cell that the kind has no use for',
      withRow(9, ['评分点', null, '清洁', null, null, null, '测量', 3, 1]),
      ['9I not-for-this'],
    ],
    [
      'an aspect before any criterion',
      ROWS.toSpliced(2, 1),
      ['3A out-of-place', '5A out-of-place', '8A out-of-place'],
    ],
    ['a level below a measurement', [...ROWS, ['档次', null, '好']], ['10A out-of-place']],
    ['an id twice', withRow(9, ['评分点', 'a', '清洁', null, null, null, '测量', 3]), ['9B stands-twice']],
    ['an id with a space', withRow(2, ['模块', 'm 1', '实操', '实操', 100, 16]), ['2B not-an-id']],
    ['no name', withRow(3, ['评分项']), ['3C missing']],
    ['one level', ROWS.toSpliced(7, 1), ['6G too-few-levels']],
    ['no bands', ROWS.toSpliced(4, 1), ['4G no-bands']],
    ['a formula for a name', withRow(3, ['评分项', null, { formula: true, value: '外观' }]), ['3C formula']],
    ['a column that does not exist', withRow(1, [...HEAD, '备注']), ['1N unknown-column']],
    [
      'a weight with too many decimals',
      withRow(2, ['模块', 'm', '实操', '实操', '33.33333', 16]),
      ['2E too-many-decimals'],
    ],
    ['no headings', ROWS.slice(1), ['1A no-header']],
    ['headings alone', [HEAD], ['1A no-rows']],
  ])('[CIS-9] %s: its row and column, and no scheme', (_, rows, faults) =>
    expect(faultsOf(rows)).toEqual(faults),
  );

  it('[CIS-9] more than a scheme takes is said, not broken', () => {
    const levels = Array.from({ length: 12 }, (__, n): SheetCell[] => ['档次', null, `${n}`]);
    expect(faultsOf(ROWS.toSpliced(6, 2, ...levels))).toEqual(['6G too-many']);
  });

  it('[CIS-8] panels and what else is not in the form stay as they are under the same id', () => {
    const { scheme } = addNode(NO_SCHEME, 'module', { parent: null });
    const panel = { kind: 'median', over: 'aspect', minimumMarks: 3 } as const;
    const present = {
      ...scheme,
      rounding: { ...scheme.rounding, decimals: 3 },
      modules: [{ ...scheme.modules[0]!, panel, acknowledgedBy: ['contestant'] }],
    } as MarkingScheme;
    expect(readOwn([sheet(writeOwn(present, 'en'), 'Marking scheme')], present)).toEqual({
      ok: true,
      scheme: present,
    });
  });
});
