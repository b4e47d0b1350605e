import type { PublishedStanding } from '../archive/published';
import type { ComputedStanding } from '../second-computation/published';
import { ABSENT, firstDifference, textOf, type Difference } from './difference';

const ALWAYS = [
  'contestantId',
  'place',
  'sharedBy',
  'exactTotal',
  'total',
  'theory',
  'practical',
] as const satisfies readonly (keyof ComputedStanding)[];
/** Not in editions of the first version. */
const SINCE = [
  'exactTheory',
  'exactPractical',
  'exactModules',
] as const satisfies readonly (keyof ComputedStanding)[];

/**
 * The first entry of an edition that is not what was computed (SHD-3): another total or place, somebody who is left out, or
 * somebody who should not stand there. Null when they agree.
 */
export function editionDifference(
  written: readonly PublishedStanding[],
  computed: readonly ComputedStanding[],
): Difference | null {
  const left = new Map(computed.map((row) => [row.entryId, row]));
  for (const row of written) {
    const { entryId: id } = row;
    const should = left.get(id);
    if (!should) return { id, member: 'place', written: textOf(row.place), computed: ABSENT };
    left.delete(id);
    const members = row.exactModules === undefined ? ALWAYS : [...ALWAYS, ...SINCE];
    const said = { ...row, struckAwards: row.struckAwards ?? [] };
    const difference = firstDifference<Partial<ComputedStanding>>(
      id,
      [...members, 'struckAwards', 'juryPlace'],
      said,
      should,
    );
    if (difference) return difference;
  }
  const [missing] = left.values();
  return (
    (missing && { id: missing.entryId, member: 'place', written: ABSENT, computed: textOf(missing.place) }) ??
    null
  );
}
