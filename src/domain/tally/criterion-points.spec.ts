import type { Module } from '../scheme/marking-scheme';
import { ratio } from '../kernel/ratios';
import { criterionPoints } from './criterion-points';
import type { ModuleTally } from './tally';

const PRACTICAL = {
  criteria: [
    { id: 'a', aspects: [{ id: 'a1' }], subCriteria: [{ id: 'as', aspects: [{ id: 'a2' }] }] },
    { id: 'b', aspects: [{ id: 'b1' }] },
  ],
} as unknown as Module;
const tally = {
  sums: [],
  aspects: [
    { aspectId: 'a1', value: ratio(1, 3) },
    { aspectId: 'a2', value: ratio(2, 3) },
    { aspectId: 'b1', value: null },
  ],
} as unknown as ModuleTally;

describe('criterionPoints', () => {
  it('[PBP-6] a criterion is the exact sum of its aspects, those of its sub-criteria too; without a value it has none', () =>
    expect(criterionPoints(PRACTICAL, tally).map(({ points }) => points)).toEqual([ratio(1), null]));

  it('[PBP-6] where judges are counted by their module sums, or attempts by a rule, no criterion has points', () => {
    const bySums = { ...tally, sums: [{}] } as unknown as ModuleTally;
    const attempts = { ...PRACTICAL, combination: { kind: 'best' } } as unknown as Module;
    const points = [criterionPoints(PRACTICAL, bySums), criterionPoints(attempts, tally)].flat();
    expect(points.map((one) => one.points)).toEqual([null, null, null, null]);
  });
});
