/** One step into the rules: a member by its name, or a member of a list by its id or number. */
export interface PathStep {
  readonly kind: 'member' | 'item';
  readonly name: string;
}

/** Reads a path as the server writes it: "scheme.modules[practical].weight". */
export function readPath(path: string): PathStep[] {
  return [...path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)].map(([, item, member]) =>
    item === undefined ? { kind: 'member', name: member ?? '' } : { kind: 'item', name: item },
  );
}
