import type { TechnicianRowView } from '../../contract/selections';
import type { ContestantId } from '../../domain/kernel/ids';
import { parseRatio } from '../../domain/kernel/parse-ratio';
import { say } from '../../domain/kernel/say';
import { showRatio } from '../../domain/kernel/show-ratio';
import type { Grade } from '../../domain/promotion/ladder';
import type { SelectionAct } from '../../domain/selection/selection-act';
import { candidaciesOf, type Candidate } from '../../domain/selection/technicians/candidates';
import type { ContestPlace, TechnicianPerson } from '../../domain/selection/technicians/technician-person';
import {
  judgeTechnicians,
  type JudgedTechnician,
  type ReviewScore,
} from '../../domain/selection/technicians/judge-technicians';
import type { TechniciansRule } from '../../domain/selection/technicians/technicians-rule';
import { enteredFacts, unmetPrerequisites } from '../../domain/selection/technicians/unmet-prerequisites';
import type { SelectionEdition } from '../../contract/selections';
import type { TechniciansList } from './stored-decision';
import type { TechnicianField } from './technician-field.read-model';

/** The higher of two levels; lower numbers are higher. */
const higher = (a: Grade | null, b: Grade | null): Grade | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

/** Candidates as the rule judges them, in words and printed figures. */
export function techniciansListOf(
  rule: TechniciansRule,
  field: TechnicianField,
  acts: readonly SelectionAct[],
  editions: readonly SelectionEdition[],
): TechniciansList {
  const candidates = candidatesOf(rule, field, acts);
  const judged = judgeTechnicians(
    rule,
    { candidates, scores: scoresOf(field), sameYear: field.sameYear },
    acts,
  );
  const waiting = candidates.filter(
    ({ contestantId, unmet, withdrawn }) =>
      unmet.length === 0 && withdrawn === null && !field.entered.has(contestantId),
  ).length;
  const { review } = field;
  return {
    kind: 'chief-technicians',
    rows: judged.map((one) => toRow(rule, field, acts, one)),
    review: review && {
      tradeId: review.tradeId,
      stageId: review.stageId,
      version: review.version,
      hash: review.hash,
      waiting,
    },
    isConferred: isConferredFrom(field, editions),
  };
}

/** Candidates whom the panel may be given: nothing is missing, and they are not with it yet. */
export function eligibleOf(
  rule: TechniciansRule,
  field: TechnicianField,
  acts: readonly SelectionAct[],
): ContestantId[] {
  return candidatesOf(rule, field, acts)
    .filter(({ unmet, withdrawn }) => unmet.length === 0 && withdrawn === null)
    .map(({ contestantId }) => contestantId)
    .filter((id) => !field.entered.has(id));
}

/** Whether titles were conferred from exactly these editions, as far as they confer any. */
export function isConferredFrom(
  { honours }: TechnicianField,
  editions: readonly SelectionEdition[],
): boolean {
  const hashes = new Set(editions.map(({ hash }) => hash));
  return honours.conferredAt !== null && honours.editions.every(({ hash }) => hashes.has(hash));
}

function candidatesOf(
  rule: TechniciansRule,
  field: TechnicianField,
  acts: readonly SelectionAct[],
): Candidate[] {
  return candidaciesOf(rule, field.honours.awards, acts).flatMap((candidacy) => {
    const person = personOf(field, candidacy.contestantId);
    if (!person) return [];
    const entered = enteredFacts(acts, candidacy.contestantId);
    return {
      ...candidacy,
      person,
      occupation: field.trades.get(candidacy.tradeId)?.code ?? candidacy.tradeId,
      unmet: unmetPrerequisites(rule, person, entered, field.year),
    };
  });
}

function personOf(field: TechnicianField, contestantId: ContestantId): TechnicianPerson | undefined {
  const named = field.people.get(contestantId);
  if (!named) return undefined;
  const { unitId, grade } = named;
  const promoted = field.honours.promotions.filter((one) => one.contestantId === contestantId);
  return {
    contestantId,
    unitId,
    parentId: field.units.find(({ id }) => id === unitId)?.parentId ?? unitId,
    grade: promoted.reduce<Grade | null>((best, { toGrade }) => higher(best, toGrade), grade),
    places: placesOf(field, contestantId),
  };
}

function placesOf({ places, year, competitionName }: TechnicianField, id: ContestantId): ContestPlace[] {
  return places
    .filter(({ contestantId }) => contestantId === id)
    .map(({ place }) => ({ year, competition: competitionName.zh, place }));
}

function scoresOf({ review }: TechnicianField): Map<ContestantId, ReviewScore> {
  return new Map(
    (review?.standings ?? []).flatMap(({ contestantId, place, exactTotal }) => {
      const score = exactTotal === null ? undefined : parseRatio(exactTotal);
      return score ? [[contestantId, { score, place }]] : [];
    }),
  );
}

function toRow(
  rule: TechniciansRule,
  field: TechnicianField,
  acts: readonly SelectionAct[],
  { candidate, state, review, cappedBy }: JudgedTechnician,
): TechnicianRowView {
  const { contestantId, tradeId, from, reason, withdrawn, person, occupation, unmet } = candidate;
  const named = field.people.get(contestantId);
  const { isFrontLine, post, places } = enteredFacts(acts, contestantId);
  const { decimals, mode } = rule.review.scheme?.rounding ?? { decimals: 2, mode: 'half-up' as const };
  return {
    contestantId,
    tradeId,
    from,
    reason,
    withdrawn,
    contestantName: named?.name ?? contestantId,
    unitName: named?.unitName ?? '',
    tradeName: field.trades.get(tradeId)?.name ?? say(tradeId, tradeId),
    occupation,
    grade: person.grade,
    isFrontLine,
    post,
    places: [...person.places, ...places],
    unmet,
    state,
    cappedBy,
    score: review && showRatio(review.score, decimals, mode),
    reviewPlace: review?.place ?? null,
  };
}
