import { gradeAt, ladderOf, sayGrade, stepOf, type Grade } from './ladder';

const NAMES: readonly (readonly [Grade | null, zh: string, en: string])[] = [
  [null, '无等级', 'no level'],
  [6, '学徒工', 'apprentice'],
  [5, '五级（初级工）', 'level five (junior worker)'],
  [4, '四级（中级工）', 'level four (intermediate worker)'],
  [3, '三级（高级工）', 'level three (senior worker)'],
  [2, '二级（技师）', 'level two (technician)'],
  [1, '一级（高级技师）', 'level one (senior technician)'],
  [0, '特级技师', 'special-grade technician'],
  [-1, '首席技师', 'chief technician'],
];

describe('the ladders', () => {
  it('[PRO-13] the eight levels of 2022 go on below and above the five', () => {
    expect(ladderOf('five-level')).toEqual([5, 4, 3, 2, 1]);
    expect(ladderOf('eight-level')).toEqual([6, 5, 4, 3, 2, 1, 0, -1]);
  });

  it.each(NAMES)('[PRO-13] level %p is %s, %s', (grade, zh, en) =>
    expect(sayGrade(grade)).toEqual({ zh, en }),
  );

  it.each([
    [null, 0, 0],
    [6, 0, 1],
    [5, 1, 2],
    [4, 2, 3],
    [3, 3, 4],
    [2, 4, 5],
    [1, 5, 6],
    // Above the top of the five levels is at their top.
    [0, 5, 7],
    [-1, 5, 8],
  ] as const)('[PRO-13] level %p stands %d steps up on five levels, %d on eight', (grade, five, eight) => {
    expect(stepOf('five-level', grade)).toBe(five);
    expect(stepOf('eight-level', grade)).toBe(eight);
  });

  it.each([
    [-1, null, null],
    [0, null, null],
    [1, 5, 6],
    [2, 4, 5],
    [5, 1, 2],
    [6, 1, 1],
    [8, 1, -1],
    [9, 1, -1],
  ] as const)(
    '[PRO-5][PRO-6] %d steps above nothing is level %p of five, %p of eight',
    (step, five, eight) => {
      expect(gradeAt('five-level', step)).toBe(five);
      expect(gradeAt('eight-level', step)).toBe(eight);
    },
  );
});
