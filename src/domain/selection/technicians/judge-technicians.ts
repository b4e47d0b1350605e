import type { ContestantId } from '../../kernel/ids';
import { isAtLeast } from '../../kernel/is-at-least';
import type { Ratio } from '../../kernel/ratio';
import { ratio } from '../../kernel/ratios';
import { groupsByKeys } from '../by-keys';
import type { SelectionAct } from '../selection-act';
import { tieOrder } from '../tie-order';
import { CapBook, type CapKind } from './cap-book';
import type { Candidate } from './candidates';
import type { TechniciansRule } from './technicians-rule';

/** What became of a candidate. */
export type TechnicianState =
  | 'withdrawn'
  | 'ineligible'
  /** Everything is there, the panel has not marked her yet. */
  | 'eligible'
  | 'below-least'
  | 'chosen'
  /** Good enough, but a cap is full. */
  | 'capped'
  /** Equal with others where a cap ends: the committee decides. */
  | 'tied';

/** A row of the review's published edition. */
export interface ReviewScore {
  readonly score: Ratio;
  readonly place: number;
}

export interface JudgedTechnician {
  readonly candidate: Candidate;
  readonly state: TechnicianState;
  readonly review: ReviewScore | null;
  readonly cappedBy: CapKind | null;
}

export interface TechniciansInput {
  readonly candidates: readonly Candidate[];
  readonly scores: ReadonlyMap<ContestantId, ReviewScore>;
  /** How many other selections have chosen for the same year. */
  readonly sameYear: number;
}

type Marked = { readonly candidate: Candidate; readonly review: ReviewScore };

const outOf = (
  rule: TechniciansRule,
  candidate: Candidate,
  review: ReviewScore | null,
): TechnicianState | null => {
  if (candidate.withdrawn !== null) return 'withdrawn';
  if (candidate.unmet.length > 0) return 'ineligible';
  if (!review) return 'eligible';
  return isAtLeast(review.score, rule.leastScore) ? null : 'below-least';
};

/** Takes equals together or not at all; where only some of them fit, the committee decides. */
const admit = (group: readonly Marked[], book: CapBook): JudgedTechnician[] => {
  const full = group.map(({ candidate }) => book.fullFor(candidate));
  const open = group.filter((_, index) => full[index] === null).map(({ candidate }) => candidate);
  const isTied = !book.hasRoomFor(open);
  if (!isTied) open.forEach((candidate) => book.take(candidate));
  return group.map(({ candidate, review }, index) => {
    const cappedBy = full[index] ?? null;
    const state = cappedBy ? 'capped' : isTied ? 'tied' : 'chosen';
    return { candidate, review, cappedBy, state };
  });
};

/**
 * The chief technicians (CHT-4 … CHT-6): the best by the panel's score as far as the caps go, and of everybody else why not.
 * Source: rules of the field 2.3 [S62][S63][S64], 6 (81).
 */
export function judgeTechnicians(
  rule: TechniciansRule,
  { candidates, scores, sameYear }: TechniciansInput,
  acts: readonly SelectionAct[],
): JudgedTechnician[] {
  const marked: Marked[] = [];
  const out: JudgedTechnician[] = [];
  for (const candidate of candidates) {
    const review = scores.get(candidate.contestantId) ?? null;
    const state = outOf(rule, candidate, review);
    if (review && state === null) marked.push({ candidate, review });
    else out.push({ candidate, review, state: state ?? 'eligible', cappedBy: null });
  }
  const book = new CapBook(rule.caps, sameYear);
  const groups = groupsByKeys(marked, [
    { better: 'lower', valueOf: ({ review }) => ratio(review.place) },
    tieOrder(acts, ({ candidate }: Marked) => candidate.contestantId),
  ]);
  return [...groups.flatMap((group) => admit(group, book)), ...out];
}
