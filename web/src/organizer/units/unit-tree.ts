import type { UnitView } from '#contract/units';

/** A unit as a row of the tree table; without `children` nothing stands under it. */
export interface UnitRow extends UnitView {
  readonly key: string;
  readonly children?: readonly UnitRow[];
}

/** Units under one another; one whose parent is not shown stands at the top. */
export function unitTree(units: readonly UnitView[]): UnitRow[] {
  const shown = new Set(units.map(({ id }) => id));
  const under = new Map<string, UnitView[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && shown.has(unit.parentId) ? unit.parentId : '';
    under.set(parent, [...(under.get(parent) ?? []), unit]);
  }
  const rowsUnder = (parent: string): UnitRow[] =>
    (under.get(parent) ?? []).map((unit) => {
      const children = rowsUnder(unit.id);
      return { ...unit, key: unit.id, ...(children.length > 0 ? { children } : {}) };
    });
  return rowsUnder('');
}

/** Hundredths of a per cent, rounded down: 0.95 of a target is not yet the target. Null without employees. */
export function rateOf(people: number, headcount: number): number | null {
  return headcount === 0 ? null : Math.floor((people * 10_000) / headcount) / 100;
}
