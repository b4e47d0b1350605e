import type { UnitView } from '#contract/units';
import { rateOf, unitTree } from './unit-tree';

const unit = (id: string, parentId: string | null): UnitView => ({ id, parentId }) as unknown as UnitView;

describe('units as a tree', () => {
  it('[UNT-10] stand under one another, at the top where the one above is not shown', () => {
    const [city, stray] = unitTree([
      unit('a', 'city'),
      unit('city', null),
      unit('b', 'hidden'),
      unit('a1', 'a'),
    ]);
    expect([city?.id, city?.children?.[0]?.id, city?.children?.[0]?.children?.[0]?.id]).toEqual([
      'city',
      'a',
      'a1',
    ]);
    expect([stray?.id, stray?.children]).toEqual(['b', undefined]);
  });

  it('[UNT-8] the rate is never rounded up to a target that is not met', () => {
    expect([rateOf(19, 20), rateOf(94_999, 100_000), rateOf(1, 0)]).toEqual([95, 94.99, null]);
  });
});
