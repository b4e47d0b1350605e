import { aspectOf, deductionOf, points, text } from '../../../../test/rules/builders';
import { refuseMark } from './refuse-mark';
import { refuseOffGrid } from './refuse-off-grid';

describe('refuseMark', () => {
  it.each([
    [0, null],
    [4, null],
    [2, null],
    [3, { code: 'MARK_OFF_STEP', step: 2 }],
    [6, { code: 'MARK_OUT_OF_RANGE', min: 0, max: 4 }],
    [5, { code: 'MARK_OUT_OF_RANGE', min: 0, max: 4 }],
    [-2, { code: 'MARK_OUT_OF_RANGE', min: 0, max: 4 }],
    [Number.NaN, { code: 'MARK_OUT_OF_RANGE', min: 0, max: 4 }],
  ])('[MRK-2][MRK-3] from 0 to 4 in steps of 2: %d', (mark, refusal) =>
    expect(refuseOffGrid({ min: 0, max: 4, step: 2 }, mark)).toEqual(refusal),
  );

  it('[MRK-3] steps are counted from zero, not from the least mark', () => {
    const grid = { min: -3, max: 4, step: 2 };
    expect(refuseOffGrid(grid, -2)).toBeNull();
    expect(refuseOffGrid(grid, -3)).toEqual({ code: 'MARK_OFF_STEP', step: 2 });
    expect(refuseOffGrid(grid, -4)).toEqual({ code: 'MARK_OUT_OF_RANGE', min: -3, max: 4 });
  });

  it('[MRK-2][MRK-3][MRK-11] range comes first, then the step, then the list', () => {
    const faults = [{ text: text('crack'), points: points('2') }];
    const aspect = deductionOf('d1', { max: points('4'), faults });
    expect(refuseMark(aspect, points('4.3'))).toMatchObject({ code: 'MARK_OUT_OF_RANGE' });
    expect(refuseMark(aspect, points('1.3'))).toMatchObject({ code: 'MARK_OFF_STEP' });
    expect(refuseMark(aspect, points('1'))).toEqual({ code: 'MARK_OFF_LIST' });
    expect(refuseMark(aspect, points('2'))).toBeNull();
    expect(refuseMark(aspectOf('a1'), points('1'))).toBeNull();
  });
});
