import { points } from '../../../test/rules/builders';
import type { Points } from '../kernel/points';
import { checkPanel } from './check-panel';
import { describePanel } from './describe-panel';
import type { PanelRule } from './panel-rule';

const MEAN: PanelRule = { kind: 'mean', over: 'aspect', minimumMarks: 1 };
const trimmed = (
  kind: 'trimmed-mean' | 'trimmed-sum',
  [dropLow, dropHigh, minimumMarks]: readonly [number, number, number],
): PanelRule => ({ kind, over: 'aspect', dropLow, dropHigh, minimumMarks });
const OUT = [{ path: 'p.minimumMarks', fault: 'out-of-range' }];

describe('checkPanel', () => {
  it.each([
    [1, []],
    [0, OUT],
    [-1, OUT],
    [Number.NaN, OUT],
  ])('[SCH-5] a panel of at least %d marks', (minimumMarks, faults) =>
    expect(checkPanel('p', { ...MEAN, minimumMarks })).toEqual(faults),
  );

  const NOTHING = [{ path: 'p', fault: 'drops-nothing' }];
  const TOO_MANY = [{ path: 'p.minimumMarks', fault: 'drops-too-many' }];
  it.each([
    // low, high, fewest marks
    [[1, 1, 3], []],
    [[1, 1, 2], TOO_MANY],
    [[1, 1, 1], TOO_MANY],
    [[1, 0, 2], []],
    [[0, 1, 1], TOO_MANY],
    [[0, 0, 3], NOTHING],
    [[2, 1, 4], []],
    [[2, 1, 3], TOO_MANY],
  ] as const)('[SCH-5] drops one mark at least, and leaves one: %j', (numbers, faults) => {
    expect(checkPanel('p', trimmed('trimmed-mean', numbers))).toEqual(faults);
    expect(checkPanel('p', trimmed('trimmed-sum', numbers))).toEqual(faults);
  });

  it.each([
    ['points', 1, []],
    ['points', 0, [{ path: 'p.spread.most', fault: 'out-of-range' }]],
    ['percent', 1, []],
    ['percent', -1, [{ path: 'p.spread.most', fault: 'out-of-range' }]],
  ] as const)('[SCH-15] a limit of the spread in %s of %d', (kind, most, faults) =>
    expect(checkPanel('p', { ...MEAN, spread: { kind, most: most as Points } })).toEqual(faults),
  );

  it.each([
    ['mean', true],
    ['sum', true],
    ['median', true],
    ['closest-two', false],
    ['majority', false],
  ] as const)('[SCH-17] %s on module sums', (kind, isFit) => {
    const rule = { kind, minimumMarks: 1 };
    expect(checkPanel('p', { ...rule, over: 'aspect' })).toEqual([]);
    expect(checkPanel('p', { ...rule, over: 'module' })).toEqual(
      isFit ? [] : [{ path: 'p.over', fault: 'needs-panel-by-aspect' }],
    );
  });

  it('[SCH-5][SCH-15] all faults are named at once', () => {
    const spread = { kind: 'points', most: 0 as Points } as const;
    expect(checkPanel('p', { kind: 'majority', over: 'module', minimumMarks: 0, spread })).toEqual([
      { path: 'p.minimumMarks', fault: 'out-of-range' },
      { path: 'p.spread.most', fault: 'out-of-range' },
      { path: 'p.over', fault: 'needs-panel-by-aspect' },
    ]);
    expect(checkPanel('p', { ...trimmed('trimmed-mean', [1, 1, 0]) })).toEqual([
      { path: 'p.minimumMarks', fault: 'out-of-range' },
      { path: 'p.minimumMarks', fault: 'drops-too-many' },
    ]);
  });
});

describe('describePanel', () => {
  it.each([
    [
      MEAN,
      '逐个评分点；取各裁判评分的平均分；至少须有 1 个评分',
      'aspect by aspect; the mean of the marks; at least 1 mark',
    ],
    [
      { ...trimmed('trimmed-mean', [1, 1, 5]), over: 'module' },
      '以每位裁判的模块合计分为准；去掉 1 个最高分和 1 个最低分，其余取平均分；至少须有 5 个评分',
      "on each judge's module sum; the mean of the marks without the 1 highest and the 1 lowest; at least 5 marks",
    ],
    [
      { ...MEAN, spread: { kind: 'points', most: points('1.5') } },
      '逐个评分点；取各裁判评分的平均分；至少须有 1 个评分；最高与最低相差超过 1.5 分须重评，重评期间按现有评分计',
      'aspect by aspect; the mean of the marks; at least 1 mark; marks more than 1.5 apart go back to the judges, and the marks so far count meanwhile',
    ],
    [
      { ...MEAN, spread: { kind: 'percent', most: 200_000, meanwhile: 'unplaced' } },
      '逐个评分点；取各裁判评分的平均分；至少须有 1 个评分；最高与最低相差超过满分的 20 % 须重评，重评期间不计名次',
      'aspect by aspect; the mean of the marks; at least 1 mark; marks more than 20 % of the full marks apart go back to the judges, and the entry takes no place meanwhile',
    ],
  ] as const)('[RUV-3] a panel is read as a sentence: %#', (rule, zh, en) =>
    expect(describePanel(rule)).toEqual({ zh, en }),
  );
});
