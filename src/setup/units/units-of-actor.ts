import type { Actor } from '../../access/actor';
import { RIGHTS_OF_ROLE, type Right } from '../../access/rights';
import type { ArchivedUnit } from '../../domain/archive/archive';
import type { CompetitionId, UnitId } from '../../domain/kernel/ids';

/** The units of a competition in which somebody may do something: all of them, or her own and those below. */
export function unitsOfActor(
  actor: Actor,
  right: Right,
  {
    competitionId,
    units,
  }: { readonly competitionId: CompetitionId; readonly units: readonly ArchivedUnit[] },
): ReadonlySet<UnitId> {
  const grants = actor.grants.filter(
    (grant) =>
      RIGHTS_OF_ROLE[grant.role].includes(right) &&
      (grant.competitionId === null || grant.competitionId === competitionId),
  );
  if (grants.some(({ role, unitId }) => role !== 'unit' && unitId === null))
    return new Set(units.map(({ id }) => id));
  const own = new Set(grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  const below = new Map<UnitId | undefined, UnitId[]>();
  for (const { id, parentId } of units) below.set(parentId, [...(below.get(parentId) ?? []), id]);
  const found = new Set<UnitId>();
  const waiting = units.filter(({ id }) => own.has(id)).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(below.get(id) ?? []));
  }
  return found;
}
