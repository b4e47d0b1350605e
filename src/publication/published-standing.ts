import type { PublishedStanding } from '../contract/publication';
import { candidateOf } from '../domain/eligibility/candidate-of';
import type { ContestantId, EntryId } from '../domain/kernel/ids';
import type { Ratio } from '../domain/kernel/ratio';
import { ratioText } from '../domain/kernel/ratio-text';
import type { StageBook } from '../domain/ledger/stage-book';
import type { Standing } from '../domain/ranking/standing';
import { shownPoints } from '../domain/tally/shown-points';
import type { NamedContestant } from '../setup/entries/contestants.read-model';
import type { StageContext } from '../setup/stages/stage-context';

const exact = (value: Ratio | null): string | null => value && ratioText(value);

/** What an edition is made from beside the standings. */
export interface PublishedFrom {
  readonly stage: StageContext;
  readonly book: StageBook;
  /** Where a jury puts everybody; null where no order of one counts. */
  readonly jury: ReadonlyMap<EntryId, number> | null;
}

/** A standing as it is printed that day, names and units as text. Undefined for an entry without a place. */
export function publishedStanding(
  { stage, book, jury }: PublishedFrom,
  standing: Standing,
  people: ReadonlyMap<ContestantId, NamedContestant>,
): PublishedStanding | undefined {
  const { entryId, place, sharedBy, tally } = standing;
  const { scheme } = stage.rules;
  const entry = stage.entriesById.get(entryId);
  const person = entry && people.get(entry.contestantId);
  if (!scheme || !entry || !person)
    throw new Error(`entry ${entryId} cannot be published: its person is missing`);
  if (place === null) return undefined;
  const { parts, fullModules } = candidateOf(tally, scheme, null);
  const struckAwards = [...(book.recordsByEntry.get(entryId)?.struckAwards ?? [])];
  return {
    entryId,
    contestantId: person.id,
    contestantName: person.name,
    unitId: person.unitId,
    unitName: person.unitName,
    number: entry.number,
    place,
    sharedBy,
    exactTotal: exact(tally.total),
    total: shownPoints(tally.total, scheme.rounding),
    theory: shownPoints(parts.theory, scheme.rounding),
    practical: shownPoints(parts.practical, scheme.rounding),
    exactTheory: exact(parts.theory),
    exactPractical: exact(parts.practical),
    exactModules: tally.modules.map(({ moduleId, value }) => ({
      moduleId,
      value: exact(value),
      isFull: fullModules.has(moduleId),
    })),
    ...(struckAwards.length > 0 ? { struckAwards } : {}),
    ...(jury ? { juryPlace: jury.get(entryId)! } : {}),
  };
}
