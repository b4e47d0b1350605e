import { aspectOf, deductionOf, points, text } from '../../../test/rules/builders';
import type { Unfinished } from '../kernel/mark-value';
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
      expect(acceptMark(aspect, mark)).toEqual({
        ok: false,
        refusal: { code: 'MARK_OUT_OF_RANGE', min: 0, max },
      }),
  );

  it.each([points('0.1'), points('9.999999'), 1, 0.5])('[MRK-3] refuses %d as off the step', (mark) => {
    expect(acceptMark(aspect, mark)).toEqual({ ok: false, refusal: { code: 'MARK_OFF_STEP', step } });
  });

  it('[MRK-2] takes minus zero for zero', () => {
    expect(acceptMark(aspect, -0)).toEqual({ ok: true, value: 0 });
  });

  const faults = [
    { text: text('scratch'), points: points('0.5') },
    { text: text('burn'), points: points('2'), most: 1 },
  ];
  const listed = deductionOf('d1', { max: points('5'), step: points('0.5'), faults });

  it.each(['0', '0.5', '1.5', '2', '2.5', '5'])(
    '[MRK-11] takes %s as a sum of scratches and a burn',
    (mark) => expect(acceptMark(listed, points(mark))).toEqual({ ok: true, value: points(mark) }),
  );

  it('[MRK-11] refuses what no sum comes to: two burns of 2 are 4, and only one may be taken off', () => {
    const burns = deductionOf('d1', { max: points('5'), step: points('0.5'), faults: faults.slice(1) });
    expect(acceptMark(burns, points('2'))).toEqual({ ok: true, value: points('2') });
    for (const mark of ['0.5', '4'])
      expect(acceptMark(burns, points(mark))).toEqual({ ok: false, refusal: { code: 'MARK_OFF_LIST' } });
  });

  it('[MRK-11] the range and the step are asked first', () => {
    expect(acceptMark(listed, points('5.5'))).toMatchObject({ refusal: { code: 'MARK_OUT_OF_RANGE' } });
    expect(acceptMark(listed, points('0.3'))).toMatchObject({ refusal: { code: 'MARK_OFF_STEP' } });
  });

  const attempt = aspectOf('a1', { isAttempt: true });

  it.each(['DNF', 'DNS'] as const)('[MRK-12] takes %s of an attempt, and of nothing else', (mark) => {
    expect(acceptMark(attempt, mark)).toEqual({ ok: true, value: mark });
    expect(acceptMark(aspect, mark)).toEqual({ ok: false, refusal: { code: 'NO_ATTEMPT' } });
  });

  it('[MRK-12] an attempt takes marks too, but no other word', () => {
    expect(acceptMark(attempt, points('9'))).toEqual({ ok: true, value: points('9') });
    expect(acceptMark(attempt, 'DQ' as Unfinished)).toEqual({ ok: false, refusal: { code: 'NO_ATTEMPT' } });
  });
});
