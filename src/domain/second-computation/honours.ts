import type { AwardRule } from '../award/award-rule';
import type { Prize, PrizeRule } from '../award/prize-rule';
import type { Ground } from '../award/grounds/ground';
import type { Better } from '../combination/combination-kind';
import type { RankingRule } from '../ranking/ranking-rule';
import type { ScaleRule } from '../scale/scale-rule';
import { holds, isAsGood } from './conditions';
import {
  ceilingOf,
  compare,
  floorOf,
  minus,
  negative,
  plus,
  share,
  times,
  whole,
  type Fraction,
} from './fraction';
import { grouped } from './grouped';
import type { Placed } from './ranking';
import { scaledBy } from './scales';

/** Whoever has a place and a total, best first, and how large the field was. */
export interface Field {
  readonly candidates: readonly Placed[];
  readonly starters: number;
  readonly entries: number;
  readonly scale: ScaleRule;
  readonly style: RankingRule['style'];
  readonly better: Better;
}

/** A person's place as one row counts it. */
interface Spot {
  readonly of: Placed;
  readonly place: number;
  readonly lastPlace: number;
  readonly scaled: Fraction;
}

/** Medals by gap (AWD-9) of values, best first, the more the better. */
function medalsOf(values: readonly Fraction[], gap: Fraction): ('gold' | 'silver' | 'bronze' | null)[] {
  const isNear = (value: Fraction, to: Fraction): boolean => compare(minus(to, value), gap) <= 0;
  const group = (from: number): number => {
    const first = values[from];
    return first === undefined ? 0 : values.slice(from).filter((value) => isNear(value, first)).length;
  };
  const isClose = (from: number): boolean =>
    values[from] !== undefined && isNear(values[from], values[from - 1]!);
  const gold = group(0);
  const silver = gold === 1 ? group(1) : 0;
  const before = gold + silver;
  const bronze = before <= 2 || isClose(before) ? group(before) : 0;
  return values.map((_, index) =>
    index < gold ? 'gold' : index < before ? 'silver' : index < before + bronze ? 'bronze' : null,
  );
}

const limitOf = (part: number, of: number, rounding: 'down' | 'up' | 'half-up'): number => {
  const places = times(share(part), whole(of));
  if (rounding === 'up') return Number(ceilingOf(places));
  return Number(floorOf(rounding === 'down' ? places : plus(places, [1n, 2n])));
};

const medalHolders = (
  spots: readonly Spot[],
  { medal, gap }: Ground & { kind: 'medal' },
  { better }: Field,
): Set<Spot> => {
  const worth = ({ scaled }: Spot): Fraction => (better === 'lower' ? negative(scaled) : scaled);
  const sorted = [...spots].sort((a, b) => compare(worth(b), worth(a)));
  const medals = medalsOf(sorted.map(worth), whole(gap));
  return new Set(sorted.filter((_, index) => medals[index] === medal));
};

/** Those of the spots for whom a reason holds (AWD-2, AWD-6 to AWD-9). */
function fitting(ground: Ground, spots: readonly Spot[], field: Field): readonly Spot[] {
  switch (ground.kind) {
    case 'everybody':
      return spots;
    case 'places':
      return spots.filter(({ place, lastPlace }) => place >= ground.fromPlace && lastPlace <= ground.toPlace);
    case 'share': {
      const size = ground.of === 'starters' ? field.starters : field.entries;
      const [above, upTo] = [ground.from, ground.to].map((part) => limitOf(part, size, ground.rounding));
      return spots.filter(({ place, lastPlace }) => place > above! && lastPlace <= upTo!);
    }
    case 'cut-off':
      return spots.filter(({ of, scaled }) =>
        isAsGood(ground.of === 'scale' ? scaled : of.total!, ground.least, field.better),
      );
    case 'medal': {
      const holders = medalHolders(spots, ground, field);
      return spots.filter((spot) => holders.has(spot));
    }
  }
}

/** Scales are costly, and few reasons ask for them. */
const asksForScale = (ground: Ground): boolean =>
  ground.kind === 'medal' || (ground.kind === 'cut-off' && ground.of === 'scale');

interface Seen {
  readonly ground: Ground;
  /** Those whose title was struck, where the others move up. */
  readonly without: readonly Placed[];
  readonly isAllOut: boolean;
}

/** Places as one row sees them (AWD-11, AWD-12). */
function spotsOf(field: Field, { ground, without, isAllOut }: Seen): Spot[] {
  const { candidates } = field;
  const totals = candidates.map(({ total }) => total!);
  const scaled = asksForScale(ground) ? scaledBy(totals, field.scale) : totals;
  const out = new Set(without);
  const left = candidates.filter((of) => !out.has(of));
  const places = without.map(({ place }) => place!);
  const empty = [...new Set(places)].filter((place) => !left.some((of) => of.place === place));
  const free = field.style === '1-1-2' ? empty : places;
  return candidates.flatMap((of, index) => {
    if (out.has(of)) return [];
    const place = of.place! - free.filter((one) => one < of.place!).length;
    const sharedBy = of.sharedBy - without.filter((other) => other.place === of.place).length;
    return [{ of, place, lastPlace: isAllOut ? place + sharedBy - 1 : place, scaled: scaled[index]! }];
  });
}

/** Everybody for whom a reason holds. */
export function whomItFits(ground: Ground, field: Field): Set<Placed> {
  const spots = spotsOf(field, { ground, without: [], isAllOut: false });
  return new Set(fitting(ground, spots, field).map(({ of }) => of));
}

/** The first so many, those who share the last place all or none (AWD-10). */
const atMost = (all: readonly Placed[], { most, tiesAtEnd }: AwardRule): readonly Placed[] => {
  if (most === undefined) return all;
  const kept: Placed[] = [];
  for (const tied of grouped(all, ({ place }) => place).values()) {
    if (kept.length >= most || (tiesAtEnd === 'all-out' && kept.length + tied.length > most)) return kept;
    kept.push(...tied);
  }
  return kept;
};

export interface Title {
  readonly of: Placed;
  readonly ruleId: string;
  readonly prize?: Prize;
}

/** What each holder is paid (AWD-13): places in a row of their own give one amount after the other. */
function prizesFor({ amounts, ties }: PrizeRule, holders: readonly Placed[]): Map<Placed, number> {
  const purse = amounts.flatMap(({ money, people = holders.length }) =>
    Array<number>(Math.min(people, holders.length)).fill(money),
  );
  const paid = new Map<Placed, number>();
  for (const tied of grouped(holders, ({ place }) => place).values()) {
    const theirs = tied.map((_, index) => purse[paid.size + index] ?? 0);
    const share = Math.floor(theirs.reduce((sum, one) => sum + one, 0) / tied.length);
    const each = ties === 'each' ? theirs[0]! : share;
    for (const of of tied) paid.set(of, each);
  }
  return paid;
}

/** Where the jury puts everybody (DLB-2, DLB-6): only while it saw the places that are. */
export function withJury(
  places: readonly Placed[],
  rules: readonly AwardRule[],
  jury: readonly { readonly entryId: string; readonly place: number }[] | null,
): readonly Placed[] {
  const namesOf = (all: readonly (readonly [string, number | null])[]): string =>
    all
      .filter(([, place]) => place !== null)
      .map(([id, place]) => `${id} ${place}`)
      .sort()
      .join();
  const isAsked = rules.some(({ deliberation }) => deliberation);
  const are = namesOf(places.map(({ entry, place }) => [entry.id, place]));
  if (!jury || !isAsked || namesOf(jury.map(({ entryId, place }) => [entryId, place])) !== are) return places;
  const order = new Map(jury.map(({ entryId }, index) => [entryId, index + 1]));
  return places.map((of) => {
    const juryPlace = order.get(of.entry.id);
    return juryPlace === undefined ? of : { ...of, juryPlace };
  });
}

/** The field as a row that is left to a jury sees it: a place of one's own each, in the order of the jury. */
const juryField = (field: Field): Field => ({
  ...field,
  candidates: field.candidates
    .map((of) => ({ ...of, place: of.juryPlace!, sharedBy: 1 }))
    .sort((a, b) => a.place - b.place),
});

const hasJury = ({ candidates }: Field): boolean =>
  candidates.every(({ juryPlace }) => juryPlace !== undefined);

/** Who gets which title (AWD-1 to AWD-12). */
export function titlesOf(rules: readonly AwardRule[], field: Field): Title[] {
  const titles: Title[] = [];
  const byEntry = new Map(field.candidates.map((of) => [of.entry.id, of]));
  const holders = new Map<string, Set<string>>();
  for (const rule of rules) {
    if (field.starters < (rule.minimumField ?? 0)) continue;
    const { ground, group } = rule;
    const seen = rule.deliberation && hasJury(field) ? juryField(field) : field;
    const struck = new Set(seen.candidates.filter(({ word }) => word.struck.has(rule.id)));
    const without = rule.onStrike === 'move-up' ? [...struck] : [];
    const spots = spotsOf(seen, { ground, without, isAllOut: rule.tiesAtEnd === 'all-out' });
    const held = holders.get(group) ?? new Set();
    holders.set(group, held);
    const able = fitting(ground, spots, seen)
      .map(({ of }) => of)
      .filter((of) => rule.conditions.every((condition) => holds(condition, of.someone, of.total, of.result)))
      .filter(({ entry }) => !held.has(entry.id));
    const all = atMost(able, rule);
    const paid = rule.prize ? prizesFor(rule.prize, all) : new Map<Placed, number>();
    for (const of of all) {
      if (struck.has(of)) continue;
      const money = paid.get(of) ?? 0;
      const prize = money > 0 ? { prize: { currency: 'CNY' as const, money } } : {};
      titles.push({ of: byEntry.get(of.entry.id)!, ruleId: rule.id, ...prize });
      held.add(of.entry.id);
    }
  }
  return titles;
}
