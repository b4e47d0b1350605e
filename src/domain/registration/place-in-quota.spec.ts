import type { UnitId } from '../kernel/ids';
import { placeInQuota, quotaOf } from './place-in-quota';
import { stateBeforeApproval } from './state-before-approval';

describe('placeInQuota', () => {
  it.each([
    [0, 0, 'place'],
    [1, 0, 'place'],
    [2, 0, 'reserve'],
    [2, 1, 'full'],
    [3, 0, 'reserve'],
  ] as const)('[RGS-2] of 2 places and 1 reserve, with %i and %i taken: %s', (places, reserves, gets) =>
    expect(placeInQuota({ places: 2, reserves: 1 }, { places, reserves })).toBe(gets),
  );

  it('[RGS-2] without a quota everybody gets a place; a quota of the unit’s own goes before the one for all', () => {
    expect(placeInQuota(undefined, { places: 1_000_000, reserves: 0 })).toBe('place');
    const own = { unitId: 'own' as UnitId, places: 9, reserves: 0 };
    const rules = { requirements: [], quota: { places: 1, reserves: 0 }, unitQuotas: [own] };
    expect(quotaOf(rules, own.unitId)).toBe(own);
    expect(quotaOf(rules, 'other' as UnitId)).toBe(rules.quota);
    expect(quotaOf(undefined, own.unitId)).toBeUndefined();
  });
});

describe('stateBeforeApproval', () => {
  it.each([
    [[], 'submitted'],
    [['forward'], 'forwarded'],
    [['forward', 'return', 'submit'], 'submitted'],
    [['forward', 'return', 'submit', 'forward'], 'forwarded'],
    [['admit'], 'submitted'],
  ] as const)('[RGS-4] after %j: %s', (acts, state) => expect(stateBeforeApproval(acts)).toBe(state));
});
