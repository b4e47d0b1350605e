/** Gives each thing out once. */
function taker<Was>(before: readonly Was[]): {
  readonly free: ReadonlySet<Was>;
  readonly take: (fits: (was: Was) => boolean) => Was | undefined;
} {
  const free = new Set(before);
  return {
    free,
    take: (fits) => {
      const found = [...free].find(fits);
      if (found !== undefined) free.delete(found);
      return found;
    },
  };
}

/**
 * Finds for every group that is there now what it was before (CIS-5): the one that says the same, in order; where as many are left
 * over on both sides, those in the same order. Each is given once; undefined is new.
 */
export function pairUp<Was, Is>(
  before: readonly Was[],
  now: readonly Is[],
  isSame: (was: Was, is: Is) => boolean,
): readonly (Was | undefined)[] {
  const { free, take } = taker(before);
  const same = now.map((is) => take((was) => isSame(was, is)));
  if (same.filter((was) => was === undefined).length !== free.size) return same;
  return same.map((was) => was ?? take(() => true));
}

/** The things of one group: as they are now, and as they were. */
export interface PairedGroup<Was, Is> {
  readonly before: readonly Was[];
  readonly now: readonly Is[];
}

export interface Likeness<Was, Is> {
  /** Both say the same. */
  readonly isSame: (was: Was, is: Is) => boolean;
  /** One could stand in the other's place with other words. */
  readonly isAlike: (was: Was, is: Is) => boolean;
}

/**
 * Finds for everything in groups what it was before (CIS-5): first what says the same in its own group, then what says the same and
 * stood in another, then, where a group has as many left over on both sides, those that are alike in their order.
 */
export function pairInGroups<Was, Is>(
  groups: readonly PairedGroup<Was, Is>[],
  all: readonly Was[],
  { isSame, isAlike }: Likeness<Was, Is>,
): ReadonlyMap<Is, Was> {
  const { free, take } = taker(all);
  const found = new Map<Is, Was>();
  const keep = (is: Is, was: Was | undefined): unknown => was !== undefined && found.set(is, was);
  for (const { before, now } of groups)
    for (const is of now)
      keep(
        is,
        take((was) => before.includes(was) && isSame(was, is)),
      );
  const open = ({ now }: PairedGroup<Was, Is>): Is[] => now.filter((is) => !found.has(is));
  for (const group of groups)
    for (const is of open(group))
      keep(
        is,
        take((was) => isSame(was, is)),
      );
  for (const group of groups) {
    const left = group.before.filter((was) => free.has(was));
    const now = open(group);
    if (now.length === left.length)
      for (const is of now)
        keep(
          is,
          take((was) => left.includes(was) && isAlike(was, is)),
        );
  }
  return found;
}
