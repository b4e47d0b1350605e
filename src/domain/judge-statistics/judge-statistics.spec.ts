import fc from 'fast-check';
import {
  aspectOf,
  deductionOf,
  MEAN,
  moduleOf,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
  TRIMMED,
} from '../../../test/rules/builders';
import type { EntryId, JudgeId, UnitId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import { multiplyRatios, ratio } from '../kernel/ratios';
import type { Ratio } from '../kernel/ratio';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Module } from '../scheme/marking-scheme';
import { tallyEntry } from '../tally/tally-entry';
import { deviationsOf } from './deviations-of';
import { judgeStatistics, type JudgeStatistics } from './judge-statistics';

const TWO = [aspectOf('a1'), aspectOf('a2')];
/** Marks of j1, j2 … for each entry; of one judge in the order of the aspects. Entry n is of unit u<n>. */
type Given = readonly (readonly string[])[];

const statisticsOf = (
  aspects: readonly Aspect[],
  more: Partial<Module>,
  given: Given,
  units: Record<string, string> = {},
): JudgeStatistics[] => {
  const scheme = schemeOf([moduleOf('m1', aspects, more)]);
  const judges = (given[0] ?? []).map((_, index) => `j${index + 1}`);
  const seats = seatsOf({ m1: judges });
  const entries = given.map((marks, index) => {
    const sheets = marks.map((written, judge) => [
      judges[judge]!,
      Object.fromEntries(written.split(' ').map((mark, at) => [aspects[at]!.id, mark])),
    ]);
    const entryId = `e${index + 1}` as EntryId;
    const tally = tallyEntry({
      entryId,
      scheme,
      seats,
      sheets: sheetsOf(entryId, Object.fromEntries(sheets)),
    });
    return { tally, declarations: new Map(), unitId: `u${index + 1}` as UnitId };
  });
  const unitsByJudge = new Map(
    Object.entries(units).map(([judge, unit]) => [judge as JudgeId, new Set([unit as UnitId])]),
  );
  return judgeStatistics({ scheme, seats, unitsByJudge }, entries);
};
const inPoints = (value: Ratio | null): string =>
  value ? ratioText(multiplyRatios(value, ratio(1, 1_000_000))) : '-';
/** "j1 2×3/2 3/2": so many compared, their mean deviation, their mean distance. */
const said = (of: readonly JudgeStatistics[]): string[] =>
  of.map(
    ({ judgeId, lean, distance }) => `${judgeId} ${lean.count}×${inPoints(lean.mean)} ${inPoints(distance)}`,
  );
const droppedBy = (of: readonly JudgeStatistics[]): string[] =>
  of.map(({ dropped }) => (dropped ? `${ratioText(dropped.high)} ${ratioText(dropped.low)}` : '-'));

/**
 * One aspect, three judges, two entries.
 *   e1: 8 6 7 → 8 − (6 + 7)/2 = 3/2; 6 − 15/2 = −3/2; 7 − 7 = 0
 *   e2: 9 9 6 → 9 − 15/2 = 3/2;      9 − 15/2 = 3/2;  6 − 9 = −3
 */
const HALL: Given = [
  ['8', '6', '7'],
  ['9', '9', '6'],
];
const ONE = [aspectOf('a1')];

describe('judgeStatistics', () => {
  it('[STT-2] a mark is compared with the mean of the others, signed and as a distance', () => {
    const statistics = statisticsOf(ONE, {}, HALL);
    expect(said(statistics)).toEqual(['j1 2×3/2 3/2', 'j2 2×0 3/2', 'j3 2×-3/2 3/2']);
    expect(statistics.map(({ marks }) => marks)).toEqual([2, 2, 2]);
  });

  it('[STT-2] in points as the mark is worth: taken off, by a factor, and where less is better', () => {
    expect(said(statisticsOf([deductionOf('d1')], {}, [['1', '3']]))).toEqual(['j1 1×2 2', 'j2 1×-2 2']);
    expect(said(statisticsOf([aspectOf('a1', { factor: 1_500_000 })], {}, [['8', '6']]))).toEqual([
      'j1 1×3 3',
      'j2 1×-3 3',
    ]);
    expect(said(statisticsOf(ONE, { better: 'lower' }, [['8', '6']]))).toEqual(['j1 1×-2 2', 'j2 1×2 2']);
  });

  it('[STT-2] where the panel works on module sums these are compared', () => {
    // 18, 15 and 17: 18 − 16, 15 − 35/2, 17 − 33/2
    const statistics = statisticsOf(TWO, { panel: { ...TRIMMED, over: 'module' } }, [['9 9', '8 7', '8 9']]);
    expect(said(statistics)).toEqual(['j1 1×2 2', 'j2 1×-5/2 5/2', 'j3 1×1/2 1/2']);
    expect(statistics.map(({ marks }) => marks)).toEqual([2, 2, 2]);
    expect(droppedBy(statistics)).toEqual(['1 0', '0 1', '0 0']);
  });

  it('[STT-2] a mark that stands alone is compared with nobody, and one without an amount neither', () => {
    expect(said(statisticsOf(ONE, {}, [['8']]))).toEqual(['j1 0×- -']);
    const unfinished = statisticsOf([aspectOf('a1', { unfinished: true } as object)], {}, [
      ['8', 'DNF', '6'],
    ]);
    expect(said(unfinished)).toEqual(['j1 1×2 2', 'j2 0×- -', 'j3 1×-2 2']);
    expect(unfinished.map(({ marks }) => marks)).toEqual([1, 1, 1]);
    expect(said(statisticsOf(ONE, {}, []))).toEqual([]);
  });

  it('[STT-3] the share of marks dropped as highest and as lowest is what the panel itself dropped', () => {
    // e1: 8 is the highest, 6 the lowest. e2: 6 is the lowest, and of the two nines the later.
    expect(droppedBy(statisticsOf(ONE, { panel: TRIMMED }, HALL))).toEqual(['1/2 0', '1/2 1/2', '0 1/2']);
    expect(droppedBy(statisticsOf(ONE, { panel: MEAN }, HALL))).toEqual(['-', '-', '-']);
    const closest = { kind: 'closest-two', over: 'aspect', minimumMarks: 2 } as const;
    expect(droppedBy(statisticsOf(ONE, { panel: closest }, [['8', '7', '2']]))).toEqual([
      '0 0',
      '0 0',
      '0 1',
    ]);
    const few = { ...TRIMMED, minimumMarks: 4 };
    expect(droppedBy(statisticsOf(ONE, { panel: few }, HALL))).toEqual(['0 0', '0 0', '0 0']);
  });

  it('[STT-4] entries of the own unit are set against all others; unknown stays unknown', () => {
    const [first, second, third] = statisticsOf(ONE, {}, HALL, { j2: 'u2', j3: 'u9' });
    expect(first?.byUnit).toBeNull();
    expect(second?.byUnit).toEqual({
      own: { count: 1, mean: ratio(points('1.5')) },
      others: { count: 1, mean: ratio(-points('1.5')) },
    });
    expect(third?.byUnit).toEqual({
      own: { count: 0, mean: null },
      others: { count: 2, mean: ratio(-points('1.5')) },
    });
  });

  const half = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2);
  const hall = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([judges, entries]) =>
      fc.array(fc.array(fc.tuple(half, half), { minLength: judges, maxLength: judges }), {
        minLength: entries,
        maxLength: entries,
      }),
    );
  const written = (marks: readonly (readonly (readonly [number, number])[])[], plus = 0): Given =>
    marks.map((entry) => entry.map(([a, b]) => `${a + plus} ${b + plus}`));

  it.each([MEAN, TRIMMED, { ...MEAN, over: 'module' }, { ...TRIMMED, over: 'module' }] as const)(
    '[STT-5] the same added to all marks of all judges changes nothing, nor does the order of entries: $kind over $over',
    (panel) => {
      fc.assert(
        fc.property(hall, fc.integer({ min: 1, max: 9 }), (marks, plus) => {
          const before = statisticsOf(TWO, { panel }, written(marks));
          expect(statisticsOf(TWO, { panel }, written(marks, plus))).toEqual(before);
          expect(statisticsOf(TWO, { panel }, written([...marks].reverse()))).toEqual(before);
        }),
      );
    },
  );

  it('[STT-5] what is above the others weighs what is below: the deviations of one place add up to nothing', () => {
    const values = fc.array(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(values, (nums) => {
        const apart = deviationsOf(nums.map((num) => ratio(num, 3n)));
        const common = apart.map((value) => (value!.num * (3n * BigInt(nums.length - 1))) / value!.den);
        expect(common.reduce((sum, one) => sum + one, 0n)).toBe(0n);
      }),
    );
  });
});
