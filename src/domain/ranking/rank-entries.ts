import type { Ratio } from '../kernel/ratio';
import { wholeKeys } from '../kernel/whole-keys';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { partPoints } from '../tally/part-points';
import type { Tally } from '../tally/tally';
import type { RankingRule, TieBreak } from './ranking-rule';
import type { Separation, Standing } from './standing';

/** Entries that nothing so far separates, and what separates them from the group above. */
interface Group {
  readonly tallies: readonly Tally[];
  readonly separation: Separation | null;
}

type KeyOf = (tally: Tally) => Ratio | null;

const keyOf = (tieBreak: TieBreak, scheme: MarkingScheme): KeyOf => {
  if (tieBreak.key === 'part') return (tally) => partPoints(tally, scheme, tieBreak.part);
  const index = scheme.modules.findIndex(({ id }) => id === tieBreak.moduleId);
  return (tally) => tally.modules[index]?.value ?? null;
};

/** RNK-2: highest first; whoever has nothing under this key comes after everybody who has. */
const split = (group: Group, key: KeyOf, by: Separation): Group[] => {
  const values: Ratio[] = [];
  const keyed: Tally[] = [];
  const bare: Tally[] = [];
  for (const tally of group.tallies) {
    const value = key(tally);
    if (value) {
      values.push(value);
      keyed.push(tally);
    } else bare.push(tally);
  }
  const keys = wholeKeys(values);
  const order = keyed
    .map((_, index) => index)
    .toSorted((a, b) => (keys[b]! > keys[a]! ? 1 : keys[b]! < keys[a]! ? -1 : 0));
  const parts: Tally[][] = [];
  order.forEach((index, position) => {
    const before = order[position - 1];
    if (before !== undefined && keys[before] === keys[index]) parts.at(-1)!.push(keyed[index]!);
    else parts.push([keyed[index]!]);
  });
  if (bare.length > 0) parts.push(bare);
  return parts.map((tallies, index) => ({ tallies, separation: index === 0 ? group.separation : by }));
};

const byEntryId = (a: Tally, b: Tally): number =>
  a.entryId < b.entryId ? -1 : a.entryId > b.entryId ? 1 : 0;

const rows = (group: Group, place: number | null): Standing[] =>
  group.tallies.toSorted(byEntryId).map((tally, index) => ({
    entryId: tally.entryId,
    place,
    sharedBy: place === null ? 1 : group.tallies.length,
    separation: index === 0 ? group.separation : { by: 'nothing' },
    tally,
  }));

/**
 * Places the entries, best first (RNK-1 … RNK-6): by exact total, then by each tie-break in order; who is still equal shares the
 * place, and the next place counts everybody before it (1, 1, 3). Provisional while marks are missing: totals so far count.
 * Entries without any mark stand last without a place; rows that share a place are in the order of their ids.
 */
export function rankEntries(tallies: readonly Tally[], rule: RankingRule, scheme: MarkingScheme): Standing[] {
  const marked = tallies.filter(({ total }) => total !== null);
  const unmarked = tallies.filter(({ total }) => total === null);
  let groups: Group[] = split({ tallies: marked, separation: null }, ({ total }) => total, { by: 'total' });
  rule.tieBreaks.forEach((tieBreak, index) => {
    const key = keyOf(tieBreak, scheme);
    const by: Separation = { by: 'tie-break', index };
    groups = groups.flatMap((group) => (group.tallies.length > 1 ? split(group, key, by) : [group]));
  });
  const standings: Standing[] = [];
  for (const group of groups) {
    const place = standings.length + 1;
    for (const row of rows(group, place)) standings.push(row);
  }
  const separation: Separation | null = standings.length > 0 ? { by: 'total' } : null;
  for (const row of rows({ tallies: unmarked, separation }, null)) standings.push(row);
  return standings;
}
