import { groundKindOf } from '../award/grounds/ground';
import type { GroundContext } from '../award/grounds/ground-kind';
import type { HonourCandidate, HonourField } from '../award/honour-candidate';
import { failedCondition, type Condition } from '../eligibility/condition';
import type { ContestantId } from '../kernel/ids';
import { scaleKindOf, type ScaleRule } from '../scale/scale-rule';
import type { NoRaise } from './grants/grant-kind';
import type { Grade } from './ladder';
import type { PromotionRow, PromotionRules } from './promotion-rule';
import { raiseGrade, type Limited } from './raise-grade';

/** Why somebody is not promoted. */
export type NoPromotion = NoRaise | 'no-row' | 'below-minimum' | 'no-certificate' | 'once-a-year';

export interface ProposedPromotion {
  readonly contestantId: ContestantId;
  /** The row that holds, or the first whose minimum was missed; null when no row is meant for her. */
  readonly ruleId: string | null;
  readonly fromGrade: Grade | null;
  /** Null: not promoted; `refusal` says why. */
  readonly toGrade: Grade | null;
  readonly refusal: NoPromotion | null;
  /** What kept the promotion lower than the row alone would give. */
  readonly limitedBy: Limited | null;
  /** The condition that was missed, with `below-minimum`. */
  readonly missed: Condition | null;
}

export interface PromotionInput {
  /** Best first. */
  readonly candidates: readonly HonourCandidate[];
  readonly rules: PromotionRules;
  readonly field: HonourField;
  readonly scale?: ScaleRule | undefined;
  /** The year of the competition. */
  readonly year: number;
}

/** What must have been reached; the other conditions say whom a row is meant for (PRO-7). */
const isMinimum = ({ kind }: Condition): boolean => kind === 'minimum' || kind === 'full-modules';

const contextOf = ({ candidates, field, scale = { kind: 'plain' } }: PromotionInput): GroundContext => {
  const values = scaleKindOf(scale).scaled(
    candidates.map(({ total }) => total),
    scale,
  );
  const placeOf = ({ place }: HonourCandidate): number => place;
  const scaled = new Map(candidates.map(({ contestantId }, index) => [contestantId, values[index]!]));
  return { field, candidates, placeOf, lastPlaceOf: placeOf, scaled };
};

/** The first row that holds, or else the first whose minimum is missed. */
const rowFor = (
  candidate: HonourCandidate,
  rows: readonly { readonly row: PromotionRow; readonly fits: (one: HonourCandidate) => boolean }[],
): { readonly row: PromotionRow; readonly missed: Condition | null } | undefined => {
  const meant = rows
    .filter(({ fits }) => fits(candidate))
    .map(({ row }) => ({
      row,
      other: failedCondition(
        row.conditions.filter((condition) => !isMinimum(condition)),
        candidate,
      ),
      missed: failedCondition(row.conditions.filter(isMinimum), candidate) ?? null,
    }))
    .filter(({ other }) => other === undefined);
  return meant.find(({ missed }) => missed === null) ?? meant[0];
};

const propose = (
  candidate: HonourCandidate,
  input: PromotionInput,
  rows: Parameters<typeof rowFor>[1],
): ProposedPromotion => {
  const { contestantId, person } = candidate;
  const { rules, year } = input;
  const found = rowFor(candidate, rows);
  const no = (refusal: NoPromotion): ProposedPromotion => ({
    contestantId,
    ruleId: found?.row.id ?? null,
    fromGrade: person.grade,
    toGrade: null,
    refusal,
    limitedBy: null,
    missed: found?.missed ?? null,
  });
  if (!found) return no('no-row');
  if (found.missed) return no('below-minimum');
  if (rules.oncePerYear && person.lastPromotedYear === year) return no('once-a-year');
  const { row } = found;
  if (row.needsCertificate && person.grade !== null && person.certificate === null)
    return no('no-certificate');
  const raised = raiseGrade(person, row, rules.ladder);
  if (typeof raised === 'string') return no(raised);
  return { ...no('no-row'), refusal: null, toGrade: raised.grade, limitedBy: raised.limitedBy };
};

/**
 * The grade steps of one trade's published result, one row per candidate in the order given (PRO-1 … PRO-13): the first row
 * meant for her whose minima she has reached holds; without one, the reason is said.
 */
export function proposePromotions(input: PromotionInput): ProposedPromotion[] {
  const context = contextOf(input);
  const rows = input.rules.rows.map((row) => ({
    row,
    fits: groundKindOf(row.ground).fits(row.ground, context),
  }));
  return input.candidates.map((candidate) => propose(candidate, input, rows));
}
