import { deductionOf, points } from '../../../../test/rules/builders';
import type { Points } from '../../kernel/points';
import { ratio } from '../../kernel/ratios';
import { aspectKindOf } from './aspect-kinds';
import type { DeductionAspect, ListedFault } from './deduction-aspect';
import { refuseMark } from './refuse-mark';

/** Up to 10 in halves. */
const plain = deductionOf('d1');
const SCRATCH: ListedFault = { text: { zh: '划痕', en: 'scratch' }, points: points('0.5'), most: 2 };
const CRACK: ListedFault = { text: { zh: '裂纹', en: 'crack' }, points: points('2') };
/** Up to 4, as a sum of scratches and cracks. */
const listed = deductionOf('d2', { max: points('4'), faults: [SCRATCH, CRACK] });
const kind = aspectKindOf(plain);
const faults = (more: Partial<DeductionAspect>): unknown => kind.faults('a', { ...plain, ...more });

describe('deductionAspect', () => {
  it.each([
    ['0', null],
    ['10', null],
    ['0.5', null],
    ['0.25', { code: 'MARK_OFF_STEP', step: 500_000 }],
    ['10.5', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 10_000_000 }],
    ['-0.5', { code: 'MARK_OUT_OF_RANGE', min: 0, max: 10_000_000 }],
  ])('[ASP-5] is entered as a positive number: %s', (mark, refusal) =>
    expect(refuseMark(plain, points(mark))).toEqual(refusal),
  );

  it.each([
    ['0', null],
    ['0.5', null],
    ['1', null],
    ['1.5', { code: 'MARK_OFF_LIST' }],
    ['2', null],
    ['2.5', null],
    ['3', null],
    ['3.5', { code: 'MARK_OFF_LIST' }],
    ['4', null],
    ['0.75', { code: 'MARK_OFF_STEP', step: 500_000 }],
  ])('[ASP-5] with a list, %s is a sum of two scratches at most and of cracks, or refused', (mark, refusal) =>
    expect(refuseMark(listed, points(mark))).toEqual(refusal),
  );

  it('[ASP-5] is taken off, and adds nothing to full marks', () => {
    expect(kind.counted(plain, points('1.5'))).toBe(1_500_000);
    expect(kind.worth(plain, ratio(4_000_000, 3))).toEqual({ num: -4_000_000n, den: 3n });
    expect(kind.most(plain)).toBe(0);
  });

  it('[ASP-9] a missing mark can take off nothing or the maximum', () =>
    expect(kind.range(plain)).toEqual({ best: 0, worst: 10_000_000, at: 'mark' }));

  it('[ASP-10] says how it is marked, fault by fault where there is a list', () => {
    expect(kind.sentence(plain)).toEqual({
      zh: '扣分，每 0.5 分一档，最多扣 10 分',
      en: 'deduction in steps of 0.5, at most 10',
    });
    expect(kind.sentence(listed)).toEqual({
      zh: '扣分：划痕每次扣 0.5 分（最多 2 次）；裂纹每次扣 2 分；最多扣 4 分',
      en: 'deductions: scratch −0.5 each (at most 2 times); crack −2 each; at most 4',
    });
    const once = kind.sentence({ ...listed, faults: [{ ...CRACK, most: 1 }] });
    expect(once.en).toBe('deductions: crack −2 each (at most once); at most 4');
  });

  it.each([
    [{}, []],
    [{ max: 0 as Points }, [{ path: 'a.max', fault: 'out-of-range' }]],
    [{ step: points('0.3') }, [{ path: 'a.step', fault: 'step-does-not-divide' }]],
    [{ step: 0 as Points }, [{ path: 'a.step', fault: 'out-of-range' }]],
  ])('[SCH-3] maximum and step: %j', (more, expected) => expect(faults(more)).toEqual(expected));

  it.each([
    [[SCRATCH, CRACK], []],
    [[{ ...CRACK, points: points('10') }], []],
    [[{ ...CRACK, points: points('10.5') }], [{ path: 'a.faults[0].points', fault: 'out-of-range' }]],
    [[SCRATCH, { ...CRACK, points: points('0.3') }], [{ path: 'a.faults[1].points', fault: 'out-of-range' }]],
    [[{ ...CRACK, points: 0 as Points }], [{ path: 'a.faults[0].points', fault: 'out-of-range' }]],
    [[{ ...CRACK, text: { zh: '', en: 'x' } }], [{ path: 'a.faults[0].text.zh', fault: 'empty' }]],
  ])('[SCH-3] a listed fault is named and costs whole steps within the maximum: %j', (list, expected) =>
    expect(faults({ faults: list })).toEqual(expected),
  );

  it('[SCH-3] a list is looked through in at most 10 000 steps', () => {
    const fine = { max: points('1'), step: points('0.0001'), faults: [SCRATCH] };
    expect(faults(fine)).toEqual([]);
    expect(faults({ ...fine, max: points('1.0001') })).toEqual([{ path: 'a.step', fault: 'out-of-range' }]);
    expect(faults({ max: points('1.0001'), step: points('0.0001') })).toEqual([]);
  });
});
