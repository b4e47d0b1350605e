import { shareOf } from '../kernel/share-of';
import type { CompositionBound, RecommendationRule } from './recommendation-rule';

const WHOLE = 1_000_000;

/** Who somebody on the list is: the traits that were answered with yes. */
export type Yes = ReadonlySet<string>;

/** One bound, checked over the list as it stands. */
export interface BoundCheck {
  readonly boundId: string;
  /** How many on the list have the trait. */
  readonly have: number;
  /** The least, or the most, of a list of this length. */
  readonly limit: number;
  /** How many too few, or too many, at this length; 0: it is kept. */
  readonly off: number;
  /** How many more people would mend it without anybody leaving the list; null: there is no room for so many. */
  readonly mendedBy: number | null;
}

/** The least number of so many people that is at least a share of them. */
const atLeast = (people: number, share: number): number => people - shareOf(people, WHOLE - share);

const limitOf = ({ bound, share }: CompositionBound, people: number): number =>
  bound === 'at-least' ? atLeast(people, share) : shareOf(people, share);

/** By how many a list of so many people, so many of whom have the trait, is off. */
const offBy = (bound: CompositionBound, people: number, have: number): number => {
  const limit = limitOf(bound, people);
  return Math.max(0, bound.bound === 'at-least' ? limit - have : have - limit);
};

/** Each newcomer has the trait that is lacking, or lacks the one there is too much of. */
const mendedBy = (bound: CompositionBound, people: number, have: number, room: number): number | null => {
  for (let more = 0; more <= room; more += 1) {
    const there = bound.bound === 'at-least' ? have + more : have;
    if (offBy(bound, people + more, there) === 0) return more;
  }
  return null;
};

/** Every bound of the rule over the list as it stands (RCM-3): what is off, and by how many. Shares are exact. */
export function checkComposition({ bounds, size }: RecommendationRule, list: readonly Yes[]): BoundCheck[] {
  const people = list.length;
  return bounds.map((bound) => {
    const have = list.filter((yes) => yes.has(bound.trait)).length;
    return {
      boundId: bound.id,
      have,
      limit: limitOf(bound, people),
      off: offBy(bound, people, have),
      mendedBy: mendedBy(bound, people, have, Math.max(0, size - people)),
    };
  });
}

/**
 * Which bounds could not be kept any more, whoever else comes, if somebody came onto the list (RCM-4): the best that the places
 * left can do is to be filled with nothing but those that it lacks.
 */
export function lostWith(rule: RecommendationRule, list: readonly Yes[], newcomer: Yes): string[] {
  const lost = (people: readonly Yes[]): string[] =>
    checkComposition(rule, people).flatMap(({ boundId, mendedBy: by }) => (by === null ? [boundId] : []));
  // What is lost as it is, is not her doing.
  const already = new Set(lost(list));
  return lost([...list, newcomer]).filter((id) => !already.has(id));
}
