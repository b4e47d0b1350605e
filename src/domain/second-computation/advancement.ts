import type { AdvancementRule } from '../advancement/advancement-rule';
import type { AdvancementStep } from '../advancement/steps/advancement-step';
import type { RankingRule } from '../ranking/ranking-rule';
import { holds, isAsGood } from './conditions';
import type { Book } from './fold';
import { floorOf, share, times, whole } from './fraction';
import { grouped } from './grouped';
import { compareKeys, keysOf } from './keys';
import { decidedKey, hasStarted, type Placed } from './ranking';

export interface GoingOn {
  readonly starters: number;
  readonly advancing: readonly Placed[];
  readonly reserves: readonly Placed[];
  readonly undecided: readonly (readonly Placed[])[];
  readonly nextIn: readonly Placed[];
}

/** Those who are in, and groups that wait, while the steps are taken. */
interface Door {
  readonly rule: AdvancementRule;
  readonly most: number;
  readonly starters: number;
  readonly ins: Set<Placed>;
  /** How many of each unit are in. */
  readonly byUnit: Map<string, number>;
  readonly undecided: Placed[][];
  /** Newest first. */
  readonly decisions: readonly (readonly string[])[];
}

const percentOf = (percent: number, of: number): number => Number(floorOf(times(share(percent), whole(of))));
const unitOf = ({ someone }: Placed): string => someone.unit.id;
const isAtLeast = (of: Placed, step: AdvancementStep & { kind: 'at-least' }): boolean => {
  if (of.total === null) return false;
  return isAsGood(of.total, step.total, of.better);
};

/** Neighbours who share a place. */
const tieGroups = (all: readonly Placed[]): Placed[][] => {
  const groups: Placed[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]!.place === one.place) last.push(one);
    else groups.push([one]);
  }
  return groups;
};

/** Tied people separated by the cut's own keys, then by what was decided, best first. */
const separated = (tied: readonly Placed[], { rule, decisions }: Door): Placed[][] => {
  const keyed = tied.map((one) => ({
    one,
    keys: [
      ...(rule.cutKeys ?? []).flatMap((key) => keysOf(key, one)),
      ...decisions.map((order) => decidedKey(order, one)),
    ],
  }));
  const sorted = [...keyed].sort((a, b) => compareKeys(a.keys, b.keys));
  const groups: (typeof keyed)[] = [];
  for (const each of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && compareKeys(last[0]!.keys, each.keys) === 0) last.push(each);
    else groups.push([each]);
  }
  return groups.map((group) => group.map(({ one }) => one));
};

function letIn(door: Door, one: Placed): void {
  if (door.ins.has(one)) return;
  door.ins.add(one);
  door.byUnit.set(unitOf(one), (door.byUnit.get(unitOf(one)) ?? 0) + 1);
}

const countedBy = (all: readonly Placed[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(unitOf(one), (counts.get(unitOf(one)) ?? 0) + 1);
  return counts;
};

/** Those of a tied group for whom their units have room: for all tied people of a unit, or for none (ADV-11). */
const withRoom = (door: Door, group: readonly Placed[]): Placed[] => {
  const { perUnit = Infinity, tiesAtCut } = door.rule;
  const asking = countedBy(group);
  return group.filter((one) => {
    const room = perUnit - (door.byUnit.get(unitOf(one)) ?? 0);
    return asking.get(unitOf(one))! <= room || (room > 0 && tiesAtCut === 'all-in');
  });
};

/** Lets in as many of a lot as there are places, those who share a place together. */
function admit(door: Door, lot: readonly Placed[], places: number): void {
  let left = places;
  for (const tied of tieGroups(lot)) {
    const known = tied.filter((one) => door.ins.has(one));
    const fresh = withRoom(
      door,
      tied.filter((one) => !door.ins.has(one)),
    );
    const room = Math.min(left - known.length, door.most - door.ins.size);
    if (fresh.length > room) {
      if (fresh.length > 0 && left > 0 && room + known.length > 0) cut(door, fresh, room);
      return;
    }
    for (const one of fresh) letIn(door, one);
    left -= known.length + fresh.length;
  }
}

/** Tied people of whom not all fit (ADV-2, ADV-3, ADV-12, ADV-13). */
function cut(door: Door, tied: readonly Placed[], room: number): void {
  const { tiesAtCut } = door.rule;
  if (tiesAtCut === 'all-in' && door.ins.size + tied.length <= door.most) {
    for (const one of tied) letIn(door, one);
  }
  if (tiesAtCut === 'all-in' || tiesAtCut === 'all-out') return;
  let left = room;
  for (const part of separated(tied, door)) {
    if (left <= 0) return;
    if (part.length > left) {
      door.undecided.push(part);
      return;
    }
    for (const one of part) letIn(door, one);
    left -= part.length;
  }
}

function take(door: Door, step: AdvancementStep, all: readonly Placed[]): void {
  const out = all.filter((one) => !door.ins.has(one));
  switch (step.kind) {
    case 'top-places':
      return admit(door, all, step.places);
    case 'top-percent':
      return admit(door, all, percentOf(step.percent, door.starters));
    case 'at-least':
      return admit(
        door,
        all.filter((one) => isAtLeast(one, step)),
        Infinity,
      );
    case 'per-unit':
      for (const mine of grouped(all, unitOf).values()) admit(door, mine, step.places);
      return;
    case 'wild-cards':
      return admit(
        door,
        out.filter(({ word }) => word.hasWildCard),
        step.places,
      );
    case 'fill-up':
      return admit(door, out, step.places - door.ins.size);
  }
}

export interface Cut {
  readonly rule: AdvancementRule;
  readonly ranking: RankingRule;
  readonly book: Book;
}

/** The steps taken among some of those who may go on. */
function through(all: readonly Placed[], { rule, book }: Cut, starters: number): Door {
  const most = rule.mostPercent === undefined ? Infinity : percentOf(rule.mostPercent, starters);
  const door: Door = {
    rule,
    most,
    starters,
    ins: new Set(),
    byUnit: new Map(),
    undecided: [],
    decisions: book.decisions,
  };
  const { minimumField } = rule;
  if (minimumField !== undefined && starters < minimumField.starters) {
    if (minimumField.otherwise === 'everybody') for (const one of all) letIn(door, one);
    return door;
  }
  for (const step of rule.steps) take(door, step, all);
  return door;
}

/** The next so many, and whoever shares the last one's place (ADV-5). */
const nextOf = (rest: readonly Placed[], count: number): Placed[] => {
  const last = rest[count - 1];
  return rest.filter(({ place }, index) => index < count || (last !== undefined && place === last.place));
};

/** Who goes on (ADV-1 to ADV-19). */
export function goingOn(places: readonly Placed[], of: Cut): GoingOn {
  const { rule, ranking } = of;
  const starters = places.filter((one) => hasStarted(one, ranking)).length;
  const able = places.filter(
    (one) =>
      one.place !== null &&
      rule.conditions.every((condition) => holds(condition, one.someone, one.total, one.result)),
  );
  const first = through(able, of, starters);
  const willing = able.filter(({ word }) => !word.hasDeclined);
  const second = through(willing, of, starters);
  const called = new Set(places.filter(({ word }) => word.insteadOf !== null && !word.hasDeclined));
  const advancing = places.filter((one) => called.has(one) || (first.ins.has(one) && !one.word.hasDeclined));
  const on = new Set(advancing);
  const open = [...first.ins].filter(
    (one) => one.word.hasDeclined && ![...called].some(({ word }) => word.insteadOf === one.entry.id),
  );
  const next = willing.filter((one) => second.ins.has(one) && !on.has(one));
  const taken = countedBy(able.filter((one) => on.has(one)));
  const isRoom = (one: Placed): boolean => (taken.get(unitOf(one)) ?? 0) < (rule.perUnit ?? Infinity);
  const waiting = new Set(first.undecided.flat());
  const rest = willing.filter((one) => !on.has(one) && !waiting.has(one) && isRoom(one));
  return {
    starters,
    advancing,
    reserves: nextOf(rest, rule.reserves),
    undecided: first.undecided,
    nextIn: nextOf(next, open.length),
  };
}
