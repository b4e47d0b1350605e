import type { ContestantId } from '../kernel/ids';

/** One person for whom something is otherwise in the later state; null: it is not there. */
export interface Changed<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * What is otherwise between two lists that hold each thing of a person once. @param keyOf what makes it the same thing, e.g. person
 * and rule @param textOf what it says: the same text is no change
 */
export function compareByPerson<T extends { readonly contestantId: ContestantId }>(
  before: readonly T[],
  after: readonly T[],
  { keyOf, textOf }: { readonly keyOf: (one: T) => string; readonly textOf: (one: T) => string },
): Changed<T>[] {
  const left = new Map(before.map((one) => [keyOf(one), one]));
  const changed: Changed<T>[] = [];
  for (const one of after) {
    const known = left.get(keyOf(one)) ?? null;
    left.delete(keyOf(one));
    if (!known || textOf(known) !== textOf(one)) changed.push({ before: known, after: one });
  }
  return [...changed, ...[...left.values()].map((one) => ({ before: one, after: null }))];
}
