import type { Person } from '../eligibility/person';
import type { ContestantId } from '../kernel/ids';
import type { Archive } from './archive';

/** The people of an archive as rules may know them. */
export function peopleOfArchive({
  units,
  contestants,
}: Pick<Archive, 'units' | 'contestants'>): Map<ContestantId, Person> {
  const kindOf = new Map(units.map(({ id, kind }) => [id, kind]));
  return new Map(
    contestants.map(({ id, unitId, sex, birthDate, grade, groups, certificate, lastPromotedYear }) => [
      id,
      {
        unitId,
        unitKind: kindOf.get(unitId) ?? 'enterprise',
        sex,
        birthDate,
        grade,
        certificate: certificate ?? null,
        lastPromotedYear: lastPromotedYear ?? null,
        groups: groups ?? [],
      },
    ]),
  );
}
