import type { AwardRule } from '../../../src/domain/award/award-rule';
import type { Ground } from '../../../src/domain/award/grounds/ground';
import type { Better } from '../../../src/domain/combination/combination-kind';
import type { RankingRule } from '../../../src/domain/ranking/ranking-rule';
import type { ScaleRule } from '../../../src/domain/scale/scale-rule';
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

/** Whether a reason holds for one of the spots (AWD-2, AWD-6 to AWD-9). */
function fits(ground: Ground, spots: readonly Spot[], spot: Spot, field: Field): boolean {
  switch (ground.kind) {
    case 'everybody':
      return true;
    case 'places':
      return spot.place >= ground.fromPlace && spot.lastPlace <= ground.toPlace;
    case 'share': {
      const size = ground.of === 'starters' ? field.starters : field.entries;
      const [above, upTo] = [ground.from, ground.to].map((part) => limitOf(part, size, ground.rounding));
      return spot.place > above! && spot.lastPlace <= upTo!;
    }
    case 'cut-off': {
      const value = ground.of === 'scale' ? spot.scaled : spot.of.total!;
      return isAsGood(value, ground.least, field.better);
    }
    case 'medal': {
      const worth = ({ scaled }: Spot): Fraction => (field.better === 'lower' ? negative(scaled) : scaled);
      const sorted = [...spots].sort((a, b) => compare(worth(b), worth(a)));
      return medalsOf(sorted.map(worth), whole(ground.gap))[sorted.indexOf(spot)] === ground.medal;
    }
  }
}

/** Places as one row sees them: without those whose title was struck, where the others move up (AWD-11, AWD-12). */
function spotsOf(field: Field, without: readonly Placed[], isAllOut: boolean): Spot[] {
  const { candidates } = field;
  const scaled = scaledBy(
    candidates.map(({ total }) => total!),
    field.scale,
  );
  const left = candidates.filter((of) => !without.includes(of));
  const places = without.map(({ place }) => place!);
  const empty = [...new Set(places)].filter((place) => !left.some((of) => of.place === place));
  const free = field.style === '1-1-2' ? empty : places;
  return candidates.flatMap((of, index) => {
    if (without.includes(of)) return [];
    const place = of.place! - free.filter((one) => one < of.place!).length;
    const sharedBy = of.sharedBy - without.filter((other) => other.place === of.place).length;
    return [{ of, place, lastPlace: isAllOut ? place + sharedBy - 1 : place, scaled: scaled[index]! }];
  });
}

export const whomItFits = (ground: Ground, field: Field): Placed[] => {
  const spots = spotsOf(field, [], false);
  return spots.filter((spot) => fits(ground, spots, spot, field)).map(({ of }) => of);
};

/** The first so many, those who share the last place all or none (AWD-10). */
const atMost = (all: readonly Placed[], { most, tiesAtEnd }: AwardRule): Placed[] => {
  const kept: Placed[] = [];
  for (const one of all) {
    const tied = all.filter(({ place }) => place === one.place);
    if (kept.includes(one) || most === undefined) {
      if (most === undefined) kept.push(one);
      continue;
    }
    if (kept.length >= most || (tiesAtEnd === 'all-out' && kept.length + tied.length > most)) return kept;
    kept.push(...tied);
  }
  return kept;
};

export interface Title {
  readonly of: Placed;
  readonly ruleId: string;
}

/** Who gets which title (AWD-1 to AWD-12). */
export function titlesOf(rules: readonly AwardRule[], field: Field): Title[] {
  const titles: (Title & { readonly group: string })[] = [];
  for (const rule of rules) {
    if (field.starters < (rule.minimumField ?? 0)) continue;
    const struck = field.candidates.filter(({ word }) => word.struck.has(rule.id));
    const spots = spotsOf(field, rule.onStrike === 'move-up' ? struck : [], rule.tiesAtEnd === 'all-out');
    const able = spots
      .filter((spot) => fits(rule.ground, spots, spot, field))
      .map(({ of }) => of)
      .filter((of) => rule.conditions.every((condition) => holds(condition, of.someone, of.total, of.result)))
      .filter((of) => !titles.some((title) => title.of === of && title.group === rule.group));
    for (const of of atMost(able, rule)) {
      if (!struck.includes(of)) titles.push({ of, ruleId: rule.id, group: rule.group });
    }
  }
  return titles.map(({ of, ruleId }) => ({ of, ruleId }));
}
