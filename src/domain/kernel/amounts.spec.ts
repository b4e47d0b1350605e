import { amountFaults, isAmount, isBounded, stepFaults } from './amounts';

const MILLION_POINTS = 1_000_000_000_000;

describe('amounts', () => {
  it.each([
    [1, true],
    [MILLION_POINTS, true],
    [0, false],
    [-1, false],
    [MILLION_POINTS + 1, false],
    [0.5, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('[SCH-3] %d micro-points are an amount above zero and at most a million points: %s', (value, isOne) =>
    expect(isAmount(value)).toBe(isOne),
  );

  it.each([
    [0, true],
    [MILLION_POINTS, true],
    [-MILLION_POINTS, true],
    [MILLION_POINTS + 1, false],
    [-MILLION_POINTS - 1, false],
    [0.5, false],
    [Number.NaN, false],
  ])('[SCH-3] %d micro-points are at most a million points either way: %s', (value, isOne) =>
    expect(isBounded(value)).toBe(isOne),
  );

  it('[SCH-3] every member that is no amount is named', () => {
    expect(amountFaults('a', { max: 1, step: 0, full: -1 })).toEqual([
      { path: 'a.step', fault: 'out-of-range' },
      { path: 'a.full', fault: 'out-of-range' },
    ]);
  });

  it.each([
    [5, [0, 10, -20], []],
    [5, [], []],
    [5, [10, 12], [{ path: 'step', fault: 'step-does-not-divide' }]],
    [5, [12, 10], [{ path: 'step', fault: 'step-does-not-divide' }]],
    [0, [10], [{ path: 'step', fault: 'out-of-range' }]],
    [-5, [10], [{ path: 'step', fault: 'out-of-range' }]],
  ])('[SCH-3] a step of %d through %j', (step, ends, faults) =>
    expect(stepFaults('step', step, ...ends)).toEqual(faults),
  );
});
