import type { PublishedStanding } from '../archive/published';
import { isValue } from './aspects';
import { partOf } from './conditions';
import { compare, exact, shown, whole, type Decimals, type Fraction } from './fraction';
import type { Placed } from './ranking';
import type { Outcome } from './stages';
import type { ModuleResult } from './tally';

/** What an edition says of an entry and can be computed: everything but names. */
export type ComputedStanding = Omit<
  Required<PublishedStanding>,
  'contestantName' | 'unitId' | 'unitName' | 'number' | 'juryPlace'
> &
  Pick<PublishedStanding, 'juryPlace'>;

const isFull = ({ module, value }: ModuleResult): boolean =>
  isValue(value) && module.better !== 'lower' && compare(value, whole(module.fullMarks)) >= 0;

const written = (value: Fraction | null): string | null => value && exact(value);

const standingOf = (of: Placed, place: number, by: Decimals): ComputedStanding => {
  const [theory, practical] = [partOf(of.result, 'theory'), partOf(of.result, 'practical')];
  const printed = (value: Fraction | null): string | null => value && shown(value, by);
  return {
    entryId: of.entry.id,
    contestantId: of.entry.contestantId,
    place,
    sharedBy: of.sharedBy,
    exactTotal: written(of.total),
    total: printed(of.total),
    theory: printed(theory),
    practical: printed(practical),
    exactTheory: written(theory),
    exactPractical: written(practical),
    exactModules: of.result.modules.map((one) => ({
      moduleId: one.module.id,
      value: isValue(one.value) ? exact(one.value) : null,
      isFull: isFull(one),
    })),
    struckAwards: [...of.word.struck],
    ...(of.juryPlace === undefined ? {} : { juryPlace: of.juryPlace }),
  };
};

/** Whoever has a place, as an edition of the stage would say it. */
export function standingsOf({ places, stage }: Outcome): ComputedStanding[] {
  return places.flatMap((of) =>
    of.place === null ? [] : [standingOf(of, of.place, stage.rules.scheme.rounding)],
  );
}
