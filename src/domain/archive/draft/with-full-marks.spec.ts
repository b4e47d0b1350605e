import { aspectOf, moduleOf, PLAIN_RULES, points, schemeOf } from '../../../../test/rules/builders';
import type { Points } from '../../kernel/points';
import type { MarkingScheme, Module } from '../../scheme/marking-scheme';
import { withFullMarks } from './with-full-marks';

const NONE = 0 as Points;
/** A module of one aspect of 10 points and one of 5, whose full marks a draft left out. */
const ofTwo = (id: string, more: Partial<Module> = {}): Module =>
  moduleOf(id, [aspectOf(`${id}-a`), aspectOf(`${id}-b`, { max: points('5') })], {
    fullMarks: NONE,
    ...more,
  });
const filledIn = (modules: readonly Module[], fullMarks = NONE): readonly Points[] => {
  const scheme: MarkingScheme = { ...schemeOf(modules), fullMarks };
  const { scheme: full } = withFullMarks({ ...PLAIN_RULES, scheme });
  expect(full).toMatchObject({ rounding: scheme.rounding, modules: modules.map(({ id }) => ({ id })) });
  return [...(full?.modules ?? []).map((one) => one.fullMarks), full?.fullMarks ?? NONE];
};

describe('withFullMarks', () => {
  it('[ARC-8] a module’s full marks are those of its aspects, the scheme’s their weighted sum: 15 × 0.3 + 15 × 0.7 = 15', () =>
    expect(filledIn([ofTwo('m1', { weight: 300_000 }), ofTwo('m2', { weight: 700_000 })])).toEqual([
      points('15'),
      points('15'),
      points('15'),
    ]));

  it('[ARC-8] weights count as they are: 15 + 15 × 2 = 45', () =>
    expect(filledIn([ofTwo('m1'), ofTwo('m2', { weight: 2_000_000 })])).toEqual([
      points('15'),
      points('15'),
      points('45'),
    ]));

  it('[ARC-8] what the draft says stays, right or not, and the scheme’s sum is made of it: 12 + 15 = 27', () =>
    expect(filledIn([ofTwo('m1', { fullMarks: points('12') }), ofTwo('m2')])).toEqual([
      points('12'),
      points('15'),
      points('27'),
    ]));

  it('[ARC-8] the scheme’s own sum stays too', () =>
    expect(filledIn([ofTwo('m1')], points('99'))).toEqual([points('15'), points('99')]));

  it('[ARC-8] of a part of a micro-point the whole ones are left: 15 × 0.333333 = 4.999995; 0.000001 × 0.5 = 0', () => {
    expect(filledIn([ofTwo('m1', { weight: 333_333 })])).toEqual([points('15'), points('4.999995')]);
    const least = moduleOf('m1', [aspectOf('a', { max: points('0.000001') })], {
      fullMarks: NONE,
      weight: 500_000,
    });
    expect(filledIn([least])).toEqual([points('0.000001'), 0]);
  });

  it('[ARC-8] rules without a scheme stay as they are', () =>
    expect(withFullMarks(PLAIN_RULES)).toBe(PLAIN_RULES));

  it('[ARC-8] all other rules stay as they are', () => {
    const rules = { ...PLAIN_RULES, scheme: schemeOf([ofTwo('m1')]) };
    expect({ ...withFullMarks(rules), scheme: null }).toEqual({ ...PLAIN_RULES, scheme: null });
  });
});
