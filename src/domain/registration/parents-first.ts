interface Node {
  readonly id: string;
  readonly parentId?: string;
}

/** A tree's members, each after the one it stands under and otherwise in the order given; those of a ring are left out. */
export function parentsFirst<T extends Node>(members: readonly T[]): T[] {
  const placed = new Set<string>();
  const ordered: T[] = [];
  let waiting = members;
  for (let before = -1; before !== ordered.length && waiting.length > 0;) {
    before = ordered.length;
    const next: T[] = [];
    for (const member of waiting) {
      if (member.parentId !== undefined && !placed.has(member.parentId)) next.push(member);
      else {
        placed.add(member.id);
        ordered.push(member);
      }
    }
    waiting = next;
  }
  return ordered;
}
