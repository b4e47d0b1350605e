import { aspectOf, moduleOf, schemeOf, text } from '../../../test/rules/builders';
import type { CriterionId, SubCriterionId } from '../kernel/ids';
import { aspectPlaces } from './aspect-places';
import { aspectsOf, aspectsOfModule } from './aspects-of';
import { betterOf } from './better-of';
import type { Criterion } from './marking-scheme';

const nested: Criterion = {
  id: 'c1' as CriterionId,
  name: text('c1'),
  aspects: [aspectOf('a1'), aspectOf('a2')],
  subCriteria: [
    { id: 's1' as SubCriterionId, name: text('s1'), aspects: [aspectOf('a3')] },
    { id: 's2' as SubCriterionId, name: text('s2'), aspects: [aspectOf('a4'), aspectOf('a5')] },
  ],
};
const plain: Criterion = { id: 'c2' as CriterionId, name: text('c2'), aspects: [aspectOf('a6')] };
const whole = moduleOf('m1', [], { criteria: [nested, plain] });
const ids = (aspects: readonly { readonly id: string }[]): string[] => aspects.map(({ id }) => id);

describe('aspectsOf', () => {
  it('[SCH-1] a criterion has its own aspects, then those of its sub-criteria', () => {
    expect(ids(aspectsOf(nested))).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(ids(aspectsOf(plain))).toEqual(['a6']);
    expect(ids(aspectsOfModule(whole))).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6']);
  });

  it('[SCH-1] every aspect has its place in the scheme', () => {
    const places = aspectPlaces(schemeOf([whole, moduleOf('m2', [aspectOf('a7')])]));
    expect(places.map((place) => [place.aspect.id, place.module.id, place.path])).toEqual([
      ['a1', 'm1', 'modules[0].criteria[0].aspects[0]'],
      ['a2', 'm1', 'modules[0].criteria[0].aspects[1]'],
      ['a3', 'm1', 'modules[0].criteria[0].subCriteria[0].aspects[0]'],
      ['a4', 'm1', 'modules[0].criteria[0].subCriteria[1].aspects[0]'],
      ['a5', 'm1', 'modules[0].criteria[0].subCriteria[1].aspects[1]'],
      ['a6', 'm1', 'modules[0].criteria[1].aspects[0]'],
      ['a7', 'm2', 'modules[1].criteria[0].aspects[0]'],
    ]);
  });

  it('[SCH-18] the total is better as its weighted modules are', () => {
    const points = moduleOf('p', [aspectOf('p1')]);
    const time = moduleOf('t', [aspectOf('t1')], { better: 'lower' });
    expect(betterOf(schemeOf([points]))).toBe('higher');
    expect(betterOf(schemeOf([time]))).toBe('lower');
    expect(betterOf(schemeOf([{ ...time, weight: 0 }, points]))).toBe('higher');
    expect(betterOf(schemeOf([{ ...points, weight: 0 }, time]))).toBe('lower');
    expect(betterOf(schemeOf([{ ...time, weight: 0 }]))).toBe('higher');
  });
});
