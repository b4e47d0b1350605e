import type { Advancement } from '../advancement/advance-entries';
import { conferAwards, type ConferredAward, type StruckAward } from '../award/confer-awards';
import type { HonourCandidate, HonourField } from '../award/honour-candidate';
import { juryPlaces } from '../deliberation/jury-places';
import { candidateOf } from '../eligibility/candidate-of';
import type { Person } from '../eligibility/person';
import type { ContestantId } from '../kernel/ids';
import { proposePromotions, type ProposedPromotion } from '../promotion/propose-promotions';
import { startersOf } from '../ranking/starters-of';
import type { Standing } from '../ranking/standing';
import { betterOf } from '../scheme/better-of';
import type { StageRules } from '../stage-rules/stage-rules';
import type { StageMoment } from './ranked-stage';
import { stageAdvancement } from './stage-advancement';
import { stageStandings } from './stage-standings';

/** Everything a stage's rules make of its marks. */
export interface StageResults {
  readonly standings: readonly Standing[];
  /** Null where the rules send nobody on. */
  readonly advancement: Advancement | null;
  readonly awards: readonly ConferredAward[];
  readonly promotions: readonly ProposedPromotion[];
}

export type HonourRules = Pick<StageRules, 'advancement' | 'awards' | 'promotions' | 'scale'>;

const candidatesOf = (
  { stage, book, people }: StageMoment,
  standings: readonly Standing[],
  { awards }: HonourRules,
): HonourCandidate[] => {
  const jury = juryPlaces(awards, book, standings);
  const contestantOf = new Map(stage.entries.map(({ id, contestantId }) => [id, contestantId]));
  return standings.flatMap((standing): HonourCandidate[] => {
    const contestantId = contestantOf.get(standing.entryId);
    const person: Person | undefined = contestantId && people?.get(contestantId);
    const { place, sharedBy, tally } = standing;
    const candidate = candidateOf(tally, stage.scheme, person ?? null);
    if (!contestantId || !person || place === null || candidate.total === null) return [];
    const juryPlace = jury?.get(standing.entryId);
    return [
      {
        ...candidate,
        total: candidate.total,
        contestantId,
        place,
        sharedBy,
        person,
        ...(juryPlace === undefined ? {} : { juryPlace }),
      },
    ];
  });
};

const struckIn = ({ stage, book }: StageMoment): StruckAward[] =>
  stage.entries.flatMap(({ id, contestantId }) =>
    [...(book.recordsByEntry.get(id)?.struckAwards ?? [])].map((awardId) => ({ contestantId, awardId })),
  );

/** Applies all rules of a stage to what stands in its book (STG-2): places, who goes on, titles, levels. */
export function stageResults(moment: StageMoment, rules: HonourRules, year: number): StageResults {
  return resultsOf(moment, { rules, year, standings: stageStandings(moment) });
}

/** What a stage's standings are turned into results by. */
export interface ResultTerms {
  readonly standings: readonly Standing[];
  readonly rules: HonourRules;
  readonly year: number;
}

/** The same where the standings are there already. */
export function resultsOf(moment: StageMoment, { standings, rules, year }: ResultTerms): StageResults {
  const candidates = candidatesOf(moment, standings, rules);
  const { ranking, entries } = moment.stage;
  const field: HonourField = {
    starters: startersOf(standings, ranking),
    entries: entries.length,
    better: betterOf(moment.stage.scheme),
  };
  const { scale, awards, promotions } = rules;
  return {
    standings,
    advancement: rules.advancement ? stageAdvancement(moment, rules.advancement, standings) : null,
    awards: conferAwards({
      candidates,
      rules: awards,
      field,
      scale,
      struck: struckIn(moment),
      style: ranking.style,
    }),
    promotions:
      promotions.rows.length === 0
        ? []
        : proposePromotions({ candidates, rules: promotions, field, scale, year }),
  };
}

/** The awards of each person. */
export function awardsByPerson(awards: readonly ConferredAward[]): Map<ContestantId, string[]> {
  const byPerson = new Map<ContestantId, string[]>();
  for (const { contestantId, ruleId } of awards)
    byPerson.set(contestantId, [...(byPerson.get(contestantId) ?? []), ruleId]);
  return byPerson;
}
