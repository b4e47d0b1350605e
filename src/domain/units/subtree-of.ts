import type { UnitId } from '../kernel/ids';

interface Node {
  readonly id: UnitId;
  readonly parentId?: UnitId;
}

/** The units named and every one below them (UNT-10). */
export function subtreeOf(units: readonly Node[], roots: readonly UnitId[]): Set<UnitId> {
  const below = new Map<UnitId, UnitId[]>();
  for (const { id, parentId } of units)
    if (parentId !== undefined) below.set(parentId, [...(below.get(parentId) ?? []), id]);
  const known = new Set(units.map(({ id }) => id));
  const reached = new Set<UnitId>();
  const waiting = roots.filter((id) => known.has(id));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(below.get(next) ?? []));
  }
  return reached;
}
