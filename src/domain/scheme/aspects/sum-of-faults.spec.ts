import { isSumOfFaults } from './sum-of-faults';

const reached = (
  upTo: number,
  faults: readonly { points: number; most?: number }[],
  step = 1,
): readonly number[] =>
  Array.from({ length: upTo + 1 }, (_, steps) => steps * step).filter((sum) =>
    isSumOfFaults(sum, step, faults),
  );

describe('isSumOfFaults', () => {
  it('[MRK-11] a fault without a limit may be taken as often as it fits', () => {
    expect(reached(10, [{ points: 3 }])).toEqual([0, 3, 6, 9]);
    expect(reached(10, [{ points: 3 }, { points: 5 }])).toEqual([0, 3, 5, 6, 8, 9, 10]);
  });

  it('[MRK-11] each fault at most so often as it says', () => {
    expect(reached(10, [{ points: 3, most: 1 }])).toEqual([0, 3]);
    expect(reached(10, [{ points: 3, most: 2 }])).toEqual([0, 3, 6]);
    // 3 once, 2 twice: 1, 6 and 8 are no sums.
    const faults = [
      { points: 3, most: 1 },
      { points: 2, most: 2 },
    ];
    expect(reached(9, faults)).toEqual([0, 2, 3, 4, 5, 7]);
    expect(reached(9, faults.toReversed())).toEqual([0, 2, 3, 4, 5, 7]);
  });

  it('[MRK-11] sums of one fault build on those of the faults before', () => {
    const once = [
      { points: 2, most: 1 },
      { points: 1, most: 1 },
    ];
    expect(reached(5, once)).toEqual([0, 1, 2, 3]);
    expect(reached(12, [...once, { points: 4, most: 2 }])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('[MRK-11] amounts are counted in steps, and nothing taken off is always a sum', () => {
    expect(reached(6, [{ points: 1_500_000 }], 500_000)).toEqual([0, 1_500_000, 3_000_000]);
    expect(reached(3, [])).toEqual([0]);
    expect(reached(3, [{ points: 4 }])).toEqual([0]);
  });
});
