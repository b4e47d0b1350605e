import { failedCondition } from '../eligibility/condition';
import type { ContestantId } from '../kernel/ids';
import type { RankingRule } from '../ranking/ranking-rule';
import { scaleKindOf, type ScaleRule } from '../scale/scale-rule';
import type { AwardRule } from './award-rule';
import { groundKindOf } from './grounds/ground';
import type { GroundContext } from './grounds/ground-kind';
import type { Prize } from './prize-rule';
import { prizesOf } from './prizes-of';
import type { HonourCandidate, HonourField } from './honour-candidate';

export interface ConferredAward {
  readonly contestantId: ContestantId;
  readonly ruleId: string;
  /** The money that comes with it (AWD-13); absent: none. */
  readonly prize?: Prize;
}

/** A title that was taken back from somebody. */
export interface StruckAward {
  readonly contestantId: ContestantId;
  readonly awardId: string;
}

export interface AwardInput {
  /** Best first. */
  readonly candidates: readonly HonourCandidate[];
  readonly rules: readonly AwardRule[];
  readonly field: HonourField;
  readonly scale?: ScaleRule | undefined;
  readonly struck?: readonly StruckAward[];
  /** How places were counted; 1, 1, 3 unless said otherwise. */
  readonly style?: RankingRule['style'];
}

const PLAIN: ScaleRule = { kind: 'plain' };

const scaledOf = ({ candidates, scale = PLAIN }: AwardInput): GroundContext['scaled'] => {
  const values = scaleKindOf(scale).scaled(
    candidates.map(({ total }) => total),
    scale,
  );
  return new Map(candidates.map(({ contestantId }, index) => [contestantId, values[index]!]));
};

const struckFrom = ({ struck = [] }: AwardInput, { id }: AwardRule): Set<ContestantId> =>
  new Set(struck.filter(({ awardId }) => awardId === id).map(({ contestantId }) => contestantId));

/** Everybody in the order that a row goes by: that of a jury where one counts and the row is left to it (DLB-2). */
const inOrderOf = (input: AwardInput, { deliberation }: AwardRule): AwardInput => {
  const { candidates } = input;
  if (!deliberation || candidates.some(({ juryPlace }) => juryPlace === undefined)) return input;
  const seen = candidates.map((one) => ({ ...one, place: one.juryPlace!, sharedBy: 1 }));
  return { ...input, candidates: seen.toSorted((a, b) => a.place - b.place) };
};

/** The places that those struck leave behind. Counted 1, 1, 2, a place is free only when nobody holds it any more. */
const freePlaces = (
  { style }: AwardInput,
  left: readonly HonourCandidate[],
  ahead: readonly HonourCandidate[],
): number[] => {
  const places = ahead.map(({ place }) => place);
  return style === '1-1-2'
    ? [...new Set(places)].filter((place) => left.every((one) => one.place !== place))
    : places;
};

/** What the ground sees: where others move up, as if those struck had not been there. */
const contextOf = (input: AwardInput, rule: AwardRule, scaled: GroundContext['scaled']): GroundContext => {
  const gone = rule.onStrike === 'move-up' ? struckFrom(input, rule) : new Set<ContestantId>();
  const left = input.candidates.filter(({ contestantId }) => !gone.has(contestantId));
  const ahead = input.candidates.filter(({ contestantId }) => gone.has(contestantId));
  const free = freePlaces(input, left, ahead);
  const placeOf = ({ place }: HonourCandidate): number => place - free.filter((one) => one < place).length;
  const sharersOf = ({ place, sharedBy }: HonourCandidate): number =>
    sharedBy - ahead.filter((one) => one.place === place).length;
  return {
    field: input.field,
    candidates: left,
    placeOf,
    lastPlaceOf: (candidate) =>
      placeOf(candidate) + (rule.tiesAtEnd === 'all-out' ? sharersOf(candidate) - 1 : 0),
    scaled,
  };
};

/** The money of one holder; nothing where there is none. */
const prizeAt = ({ prize }: AwardRule, money = 0): Pick<ConferredAward, 'prize'> =>
  prize && money > 0 ? { prize: { currency: prize.currency, money } } : {};

/** Cuts a list, best first, to the most a row allows; of those who share the last place all or none stay (AWD-10). */
const cutTo = (holders: readonly HonourCandidate[], { most, tiesAtEnd }: AwardRule): HonourCandidate[] => {
  if (most === undefined || holders.length <= most) return [...holders];
  const last = holders[most - 1]?.place;
  const isTied = holders[most]?.place === last;
  if (!isTied) return holders.slice(0, most);
  return holders.filter(({ place }) => place < last! || (tiesAtEnd === 'all-in' && place === last));
};

/**
 * The titles of one trade's published result (AWD-1 … AWD-12): of the rows with one group the first that fits holds. Everybody
 * who shares a place gets what the place gets, unless the row says otherwise. Order: as the candidates came, then as the rows
 * stand. Source: rules of the field 2.3.
 */
export function conferAwards(input: AwardInput): ConferredAward[] {
  const { candidates, rules, field } = input;
  const scaled = scaledOf(input);
  const groupsOf = new Map<ContestantId, Set<string>>(
    candidates.map(({ contestantId }) => [contestantId, new Set()]),
  );
  const awards = new Map<ContestantId, Omit<ConferredAward, 'contestantId'>[]>(
    candidates.map(({ contestantId }) => [contestantId, []]),
  );
  for (const rule of rules) {
    if (rule.minimumField !== undefined && field.starters < rule.minimumField) continue;
    const context = contextOf(inOrderOf(input, rule), rule, scaled);
    const fits = groundKindOf(rule.ground).fits(rule.ground, context);
    const holders = context.candidates.filter(
      (candidate) =>
        fits(candidate) &&
        !groupsOf.get(candidate.contestantId)?.has(rule.group) &&
        failedCondition(rule.conditions, candidate) === undefined,
    );
    const struck = struckFrom(input, rule);
    const titled = cutTo(holders, rule);
    const prizes = rule.prize && prizesOf(rule.prize, titled);
    for (const [index, { contestantId }] of titled.entries()) {
      if (struck.has(contestantId)) continue;
      groupsOf.get(contestantId)?.add(rule.group);
      awards.get(contestantId)?.push({ ruleId: rule.id, ...prizeAt(rule, prizes?.[index]) });
    }
  }
  return candidates.flatMap(({ contestantId }) =>
    (awards.get(contestantId) ?? []).map((award) => ({ contestantId, ...award })),
  );
}
