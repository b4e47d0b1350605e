import type { UnitId } from '../kernel/ids';
import { subtreeOf } from './subtree-of';

const unit = (id: string, parentId?: string): { id: UnitId; parentId?: UnitId } => ({
  id: id as UnitId,
  ...(parentId === undefined ? {} : { parentId: parentId as UnitId }),
});
const below = (units: readonly ReturnType<typeof unit>[], ...roots: string[]): string[] =>
  [...subtreeOf(units, roots as UnitId[])].toSorted();

describe('subtreeOf', () => {
  const units = [unit('city'), unit('a', 'city'), unit('b', 'city'), unit('a1', 'a')];

  it('[UNT-10] is a unit with all below it, whatever the order', () => {
    expect(below(units, 'a')).toEqual(['a', 'a1']);
    expect(below(units.toReversed(), 'city')).toEqual(['a', 'a1', 'b', 'city']);
    expect(below(units, 'a1', 'b')).toEqual(['a1', 'b']);
  });

  it('[UNT-10] is nothing for a unit that is not there, and ends where units stand in a ring', () => {
    expect(below(units, 'nowhere')).toEqual([]);
    expect(below([unit('x', 'y'), unit('y', 'x')], 'x')).toEqual(['x', 'y']);
  });
});
