import type { Archive, ArchivedStage } from '../archive/archive';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { StageRules } from '../stage-rules/stage-rules';
import { goingOn, type GoingOn } from './advancement';
import type { Someone } from './conditions';
import type { Book } from './fold';
import { titlesOf, withJury, type Field, type Title } from './honours';
import { promotionsOf, type Proposal } from './promotions';
import { hasStarted, placesOf, type Placed } from './ranking';
import { contestantOf, type StagePoints } from './stage';
import { betterOf } from './tally';

type SchemedStage = ArchivedStage & { readonly rules: { readonly scheme: MarkingScheme } };

/** One stage with all its results. */
export interface Outcome {
  readonly stage: SchemedStage;
  readonly book: Book;
  readonly places: readonly Placed[];
  readonly starters: number;
  readonly goingOn: GoingOn | null;
  readonly titles: readonly Title[];
  readonly proposals: readonly Proposal[];
}

/** What a stage needs to know beside its rules and its ledger. */
export interface Around {
  readonly people: ReadonlyMap<string, Someone>;
  readonly year: number;
}

const hasScheme = (stage: ArchivedStage): stage is SchemedStage => stage.rules.scheme !== undefined;

export const inOrder = <T extends { readonly ordinal: number }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => a.ordinal - b.ordinal);

/** The earlier stages that the results of a stage are made of, besides its own ledger. */
export function stagesBefore({ ranking, carryOver, advancement }: StageRules): string[] {
  const brought = carryOver === undefined || carryOver.kind === 'restart' ? [] : carryOver.from;
  const asked = [...ranking.tieBreaks, ...(advancement?.cutKeys ?? [])];
  return [
    ...new Set([
      ...brought.map(({ stageId }) => stageId),
      ...asked.flatMap((key) => (key.key === 'earlier-stage' ? [key.stageId] : [])),
    ]),
  ];
}

/** The people of an archive, each with her unit. */
export function peopleOf({
  contestants,
  units,
}: Pick<Archive, 'contestants' | 'units'>): Map<string, Someone> {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return new Map(
    contestants.map((contestant) => [contestant.id, { contestant, unit: unitById.get(contestant.unitId)! }]),
  );
}

/** Somebody's points in the stages before. */
type Earlier = ReadonlyMap<string, ReadonlyMap<string, StagePoints>>;

function outcomeOf(stage: SchemedStage, book: Book, of: Around & { readonly before: Earlier }): Outcome {
  const { rules } = stage;
  const contestants = stage.entries.map((entry) => {
    const earlier = new Map<string, StagePoints>();
    for (const [stageId, points] of of.before) {
      const there = points.get(entry.contestantId);
      if (there) earlier.set(stageId, there);
    }
    return contestantOf(stage, book, entry, { someone: of.people.get(entry.contestantId)!, earlier });
  });
  const places = withJury(placesOf(contestants, rules.ranking, book), rules.awards, book.jury);
  const starters = places.filter((one) => hasStarted(one, rules.ranking)).length;
  const field: Field = {
    candidates: places.filter(({ place, total }) => place !== null && total !== null),
    starters,
    entries: places.length,
    scale: rules.scale ?? { kind: 'plain' },
    style: rules.ranking.style,
    better: betterOf(rules.scheme),
  };
  const { advancement, awards, promotions, ranking } = rules;
  const documents = promotions.rows.length === 0 ? [] : promotionsOf(promotions, field, of.year);
  return {
    stage,
    book,
    places,
    starters,
    goingOn: advancement ? goingOn(places, { rule: advancement, ranking, book }) : null,
    titles: titlesOf(awards, field),
    proposals: documents.map((document) => ({ document, rules: promotions })),
  };
}

/** The marked stages of a trade one after the other, since later ones may build on earlier ones. */
export function stagesOf(
  stages: readonly ArchivedStage[],
  bookOf: (stageId: string) => Book,
  around: Around,
): Outcome[] {
  const outcomes: Outcome[] = [];
  const before = new Map<string, ReadonlyMap<string, StagePoints>>();
  for (const stage of inOrder(stages).filter(hasScheme)) {
    const outcome = outcomeOf(stage, bookOf(stage.id), { ...around, before });
    outcomes.push(outcome);
    before.set(stage.id, new Map(outcome.places.map((one) => [one.entry.contestantId as string, one])));
  }
  return outcomes;
}
