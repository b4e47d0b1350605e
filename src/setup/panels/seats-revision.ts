import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { Seat } from '../../domain/scheme/seat';
import { sha256 } from '../../platform/identity/sha256';

const keyOf = ({ moduleId, judgeId }: Seat): string => `${moduleId} ${judgeId}`;

/** Names seats as they stand: whoever changes them says what she has seen. */
export function seatsRevision(seats: readonly Seat[]): string {
  return sha256(canonicalJson(seats.map(keyOf).toSorted())).slice(0, 32);
}

/** The seats of a list that are not in another. */
export function without(seats: readonly Seat[], others: readonly Seat[]): Seat[] {
  const known = new Set(others.map(keyOf));
  return seats.filter((seat) => !known.has(keyOf(seat)));
}
