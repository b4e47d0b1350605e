import type { PublishedStanding } from '../contract/publication';
import type { ContestantId } from '../domain/kernel/ids';
import { ratioText } from '../domain/kernel/ratio-text';
import { showRatio } from '../domain/kernel/show-ratio';
import type { Standing } from '../domain/ranking/standing';
import { partPoints } from '../domain/tally/part-points';
import type { NamedContestant } from '../setup/entries/contestants.read-model';
import type { StageContext } from '../setup/stages/stage-context';

/** A standing as it is printed that day, names and units as text. Undefined for an entry without a place. */
export function publishedStanding(
  stage: StageContext,
  standing: Standing,
  people: ReadonlyMap<ContestantId, NamedContestant>,
): PublishedStanding | undefined {
  const { entryId, place, sharedBy, tally } = standing;
  const { scheme } = stage.rules;
  const entry = stage.entriesById.get(entryId);
  const person = entry && people.get(entry.contestantId);
  if (!scheme || !entry || !person)
    throw new Error(`entry ${entryId} cannot be published: its person is missing`);
  if (place === null || tally.total === null) return undefined;
  const { decimals, mode } = scheme.rounding;
  const part = (name: 'theory' | 'practical'): string | null => {
    const points = partPoints(tally, scheme, name);
    return points && showRatio(points, decimals, mode);
  };
  return {
    entryId,
    contestantId: person.id,
    contestantName: person.name,
    unitId: person.unitId,
    unitName: person.unitName,
    number: entry.number,
    place,
    sharedBy,
    exactTotal: ratioText(tally.total),
    total: showRatio(tally.total, decimals, mode),
    theory: part('theory'),
    practical: part('practical'),
  };
}
