import type { UnitId } from '../kernel/ids';
import { compareRatios } from '../kernel/ratios';
import type { UnitMember, UnitTrade } from './unit-field';

const BEHIND = Number.MAX_SAFE_INTEGER;

/** A unit's members in one trade, best first: by place, then by total. */
export function membersOf(unitId: UnitId, { members, better }: UnitTrade): UnitMember[] {
  const sign = better === 'higher' ? -1 : 1;
  return members
    .filter((member) => member.unitId === unitId)
    .toSorted((a, b) => {
      const byPlace = (a.place ?? BEHIND) - (b.place ?? BEHIND);
      if (byPlace !== 0) return byPlace;
      return a.total && b.total
        ? sign * compareRatios(a.total, b.total)
        : Number(a.total === null) - Number(b.total === null);
    });
}
