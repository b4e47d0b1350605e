import { aspectOf, points } from '../../../test/rules/builders';
import { acceptMark } from './accept-mark';

const aspect = aspectOf('a1', { max: points('10'), step: points('0.25') });
const max = points('10');
const step = points('0.25');

describe('acceptMark', () => {
  it.each(['0', '0.25', '9.75', '10'])('[MRK-2] takes %s of 10 in steps of 0.25', (mark) => {
    expect(acceptMark(aspect, points(mark))).toEqual({ ok: true, value: points(mark) });
  });

  it.each([points('10.25'), points('-0.25'), Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_SAFE_INTEGER])(
    '[MRK-2] refuses %d as out of range',
    (mark) =>
      expect(acceptMark(aspect, mark)).toEqual({ ok: false, refusal: { code: 'MARK_OUT_OF_RANGE', max } }),
  );

  it.each([points('0.1'), points('9.999999'), 1, 0.5])('[MRK-3] refuses %d as off the step', (mark) => {
    expect(acceptMark(aspect, mark)).toEqual({ ok: false, refusal: { code: 'MARK_OFF_STEP', step } });
  });

  it('[MRK-2] takes minus zero for zero', () => {
    expect(acceptMark(aspect, -0)).toEqual({ ok: true, value: 0 });
  });
});
