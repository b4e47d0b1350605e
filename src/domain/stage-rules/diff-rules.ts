import { canonicalJson } from '../kernel/canonical-json';
import { isRecord } from '../kernel/shapes';

/** One difference between two versions of rules. */
export interface RulesChange {
  /** Members with an id are named by it, e.g. "scheme.modules[practical].weight". */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Undefined where it was added. */
  readonly before?: unknown;
  /** Undefined where it was removed. */
  readonly after?: unknown;
}

/** What a member of a list is called: by its id, else by its number. */
const nameOf = (member: unknown, index: number): string =>
  isRecord(member) && typeof member['id'] === 'string' ? member['id'] : String(index);

const byName = (list: readonly unknown[]): Map<string, unknown> =>
  new Map(list.map((member, index) => [nameOf(member, index), member]));

const pairs = (
  path: (name: string) => string,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): RulesChange[] => {
  const names = [...before.keys(), ...[...after.keys()].filter((name) => !before.has(name))];
  return names.flatMap((name): RulesChange[] => {
    const at = path(name);
    if (!after.has(name)) return [{ path: at, kind: 'removed', before: before.get(name) }];
    if (!before.has(name)) return [{ path: at, kind: 'added', after: after.get(name) }];
    return diff(at, before.get(name), after.get(name));
  });
};

const ofLists = (path: string, before: readonly unknown[], after: readonly unknown[]): RulesChange[] => {
  const [was, is] = [byName(before), byName(after)];
  const stayed = [...was.keys()].filter((name) => is.has(name));
  const now = [...is.keys()].filter((name) => was.has(name));
  const isMoved = stayed.some((name, index) => now[index] !== name);
  const moved: RulesChange[] = isMoved ? [{ path, kind: 'moved', before: stayed, after: now }] : [];
  return [...pairs((name) => `${path}[${name}]`, was, is), ...moved];
};

function diff(path: string, before: unknown, after: unknown): RulesChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(path, before, after);
  if (isRecord(before) && isRecord(after)) {
    const member = (name: string): string => (path === '' ? name : `${path}.${name}`);
    return pairs(member, new Map(Object.entries(before)), new Map(Object.entries(after)));
  }
  return canonicalJson(before) === canonicalJson(after) ? [] : [{ path, kind: 'changed', before, after }];
}

/**
 * What one version of rules changed in another (RUV-2): by member, lists whose members have ids by id, so that inserting one does
 * not change all that follow; members that only changed places are said to have moved.
 */
export function diffRules(before: object, after: object): RulesChange[] {
  return diff('', before, after);
}
