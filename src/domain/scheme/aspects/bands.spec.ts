import { points } from '../../../../test/rules/builders';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { bandFaults, bandMarks, bandPoints, bandRange, bandsShape, sayBands, type Band } from './bands';

const band = (from: string, to: string, worth: string): Band => ({
  from: points(from),
  to: points(to),
  points: points(worth),
});
/** 10 ± 0.1 is worth 5, 10 ± 0.2 is worth 3. */
const TOLERANCES = [band('9.9', '10.1', '5'), band('9.8', '10.2', '3')];
const grid = (least: string, most: string, step: string) => ({
  least: points(least),
  most: points(most),
  step: points(step),
});

describe('bands', () => {
  it.each([
    ['9.8', 3],
    ['9.899999', 3],
    ['9.9', 5],
    ['10', 5],
    ['10.1', 5],
    ['10.100001', 3],
    ['10.2', 3],
    ['10.200001', 0],
    ['9.799999', 0],
  ])('[ASP-4] the first band that holds %s, ends included, is worth %d', (value, worth) =>
    expect(bandPoints(TOLERANCES, ratio(points(value)))).toBe(worth * 1_000_000),
  );

  it('[ASP-4] the table is asked for the exact value, not for a rounded one', () => {
    // 10.1 and a third of a millionth
    expect(bandPoints(TOLERANCES, ratio(30_300_001, 3))).toBe(3_000_000);
    expect(bandPoints(TOLERANCES, ratio(30_299_999, 3))).toBe(5_000_000);
    expect(bandPoints([band('-1', '1', '2')], ratio(-1_000_000))).toBe(2_000_000);
  });

  it('[ASP-9] a value can be worth the best band, or nothing', () => {
    expect(bandRange(TOLERANCES)).toEqual({ best: 5_000_000, worst: 0 });
    expect(bandRange([band('0', '1', '0')])).toEqual({ best: 0, worst: 0 });
    expect(bandRange([...TOLERANCES, band('0', '1', '7')])).toEqual({ best: 7_000_000, worst: 0 });
  });

  it.each([
    // the best mark, the worst mark
    [TOLERANCES, grid('0', '20', '0.05'), '9.9', '0'],
    // A gap between bands: 5 is worth nothing.
    [[band('0', '4', '3'), band('6', '10', '2')], grid('0', '10', '1'), '0', '5'],
    // No gap: the second band is the worst.
    [[band('0', '4', '3'), band('5', '10', '2')], grid('0', '10', '1'), '0', '10'],
    // Ends off the grid: of 2.5 to 3.4 only 3 can be marked.
    [[band('2.5', '3.4', '5')], grid('0', '9', '1'), '3', '0'],
    // The worse band stands before the better one.
    [[band('3', '5', '1'), band('3', '7', '5')], grid('0', '10', '1'), '6', '0'],
    // Bands that no mark reaches.
    [[band('-5', '-1', '9'), band('9.5', '20', '9')], grid('0', '9', '1'), '0', '0'],
    // Ends of the grid themselves.
    [[band('9', '9', '4'), band('1', '8', '2')], grid('0', '9', '1'), '9', '0'],
    [[band('1', '9', '4')], grid('1', '10', '1'), '1', '10'],
  ])('[ASP-9] the best and the worst mark by a table: %#', (bands, on, best, worst) =>
    expect(bandMarks(bands, on)).toEqual({ best: points(best), worst: points(worst) }),
  );

  it.each([
    [[], [{ path: 'b', fault: 'empty' }]],
    [TOLERANCES, []],
    [[band('1', '1', '0')], []],
    [[band('1', '0.999999', '1')], [{ path: 'b[0].to', fault: 'not-in-order' }]],
    [[TOLERANCES[0]!, band('0', '1', '-0.000001')], [{ path: 'b[1].points', fault: 'out-of-range' }]],
    [[band('0', '1', '1000000')], []],
    [[band('0', '1', '1000000.000001')], [{ path: 'b[0].points', fault: 'out-of-range' }]],
    [[band('-1000000.000001', '1', '1')], [{ path: 'b[0].to', fault: 'not-in-order' }]],
    [[band('1', '1000000.000001', '1')], [{ path: 'b[0].to', fault: 'not-in-order' }]],
    [
      [band('1', '0', '-1')],
      [
        { path: 'b[0].to', fault: 'not-in-order' },
        { path: 'b[0].points', fault: 'out-of-range' },
      ],
    ],
  ])('[SCH-14] a table goes from low to high and is worth no less than nothing: %#', (bands, faults) =>
    expect(bandFaults('b', bands)).toEqual(faults),
  );

  it('[ASP-10] reads the table band by band', () =>
    expect(sayBands(TOLERANCES)).toEqual({
      zh: '9.9 至 10.1 得 5 分；9.8 至 10.2 得 3 分；其余 0 分',
      en: '9.9 to 10.1 is worth 5; 9.8 to 10.2 is worth 3; anything else 0',
    }));

  it('[ASP-10] what lies below zero has the sign of minus', () =>
    expect(sayBands([{ from: points('-0.5'), to: points('0.5'), points: points('5') }])).toEqual({
      zh: '−0.5 至 0.5 得 5 分；其余 0 分',
      en: '−0.5 to 0.5 is worth 5; anything else 0',
    }));

  it('[KER-8] a table is a list of 1 to 200 bands of three amounts', () => {
    const one: Record<string, unknown> = { from: 0, to: 1, points: 1 };
    expect(bandsShape.check([one])).toBeNull();
    expect(bandsShape.check(Array.from({ length: 200 }, () => one))).toBeNull();
    expect(bandsShape.check(Array.from({ length: 201 }, () => one))).toEqual({
      path: '',
      fault: 'wrong-value',
    });
    expect(bandsShape.check([])).toEqual({ path: '', fault: 'wrong-value' });
    expect(bandsShape.check([one, { from: 0, to: 1 }])).toEqual({
      path: '[1].points',
      fault: 'missing-member',
    });
    expect(bandsShape.check([{ to: 1, points: 1 as Points }])).toEqual({
      path: '[0].from',
      fault: 'missing-member',
    });
    expect(bandsShape.check([{ from: 0, points: 1 }])).toEqual({ path: '[0].to', fault: 'missing-member' });
  });
});
