import type { PublishedStanding } from '../../contract/publication';
import { parseRatio } from '../../domain/kernel/parse-ratio';
import type { Ratio } from '../../domain/kernel/ratio';
import type { UnitMember } from '../../domain/units/unit-field';

const read = (exact: string | null): Ratio | null => (exact === null ? null : (parseRatio(exact) ?? null));

/** A published row as the rankings of units see it. */
export function publishedMember(row: PublishedStanding, awardIds: readonly string[]): UnitMember {
  const { unitId, place, sharedBy, exactTotal, exactModules = [] } = row;
  return {
    unitId,
    place,
    sharedBy,
    effect: { kind: 'place' },
    hasStarted: true,
    total: read(exactTotal),
    modules: new Map(exactModules.map(({ moduleId, value }) => [moduleId, read(value)])),
    awardIds,
  };
}
