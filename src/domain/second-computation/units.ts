import type { Archive, ArchivedUnit } from '../archive/archive';
import type { UnitDocument } from '../archive/standings-document';
import type { Better } from '../combination/combination-kind';
import type { StatusEffect } from '../ranking/status-effect';
import type { UnitTieBreak } from '../units/tie-breaks/unit-tie-break';
import type { UnitResultRule } from '../units/unit-result-rule';
import { isValue } from './aspects';
import { compare, NOTHING, exact, meanOf, over, shown, sumOf, whole, type Fraction } from './fraction';
import { grouped } from './grouped';
import { runsOf, type Key } from './keys';
import type { Contestant } from './stage';

/** Somebody in a trade: the place over all stages, and the last stage she was in. */
export interface TradePlace {
  readonly of: Contestant;
  readonly place: number | null;
  readonly sharedBy: number;
  readonly effect: StatusEffect;
  /** What she brings to a sum of totals. */
  readonly total: Fraction | null;
  readonly hasStarted: boolean;
  readonly awardIds: readonly string[];
}
export interface TradeField {
  readonly tradeId: string;
  readonly better: Better;
  readonly places: readonly TradePlace[];
}
interface Share {
  readonly points: Fraction | null;
  readonly members: readonly TradePlace[];
}

const none: Share = { points: null, members: [] };
const LAST = 1_000_000;

/** The better place first; equal or without one, the better total. */
const bestBy =
  (better: Better) =>
  (a: TradePlace, b: TradePlace): number => {
    if (a.place !== b.place) return (a.place ?? LAST) - (b.place ?? LAST);
    if (a.total === null || b.total === null) return a.total === b.total ? 0 : a.total === null ? 1 : -1;
    return better === 'lower' ? compare(a.total, b.total) : compare(b.total, a.total);
  };

function tableShare(
  count: UnitResultRule['count'] & { kind: 'place-table' },
  mine: readonly TradePlace[],
): Share {
  const pointsAt = (place: number): Fraction => whole(count.points[place - 1] ?? count.others);
  const points = mine.map(({ place, sharedBy, hasStarted }) => {
    if (place === null) return hasStarted ? whole(count.others) : NOTHING;
    if (count.shared === 'same') return pointsAt(place);
    return meanOf(Array.from({ length: sharedBy }, (_, index) => pointsAt(place + index)));
  });
  return mine.length === 0 ? none : { points: sumOf(points), members: mine };
}

/** The best member's place, or what her status puts in its stead; without an entry, the field and so much more (UNT-4). */
function placeShare(noEntry: number, mine: readonly TradePlace[], entries: number): Share {
  if (mine.length === 0) return { points: whole((entries + noEntry) * 1_000_000), members: [] };
  let best: { readonly count: number; readonly one: TradePlace } | undefined;
  for (const one of mine) {
    const { unit } = one.effect;
    if (unit.kind === 'left-out') continue;
    const count = unit.kind === 'place' ? (one.place ?? entries) : entries + unit.plus;
    if (best === undefined || count < best.count) best = { count, one };
  }
  if (best === undefined) return none;
  return { points: whole(best.count * 1_000_000), members: [best.one] };
}

/** What one trade brings to one unit (UNT-1 to UNT-4). */
function shareOf(
  { count }: UnitResultRule,
  { better, places }: TradeField,
  members: readonly TradePlace[],
): Share {
  const mine = [...members].sort(bestBy(better));
  switch (count.kind) {
    case 'members-sum': {
      const withTotal = mine.filter(({ total }) => total !== null);
      const members = count.best === 0 ? withTotal : withTotal.slice(0, count.best);
      if (members.length === 0 || withTotal.length < count.least) return none;
      return { points: sumOf(members.map(({ total }) => total!)), members };
    }
    case 'place-table':
      return tableShare(count, mine);
    case 'award-points': {
      const pointsOf = ({ awardIds }: TradePlace): Fraction =>
        sumOf(awardIds.map((id) => whole(count.points.find(({ awardId }) => awardId === id)?.points ?? 0)));
      const members = mine.filter((one) => pointsOf(one)[0] > 0n);
      return mine.length === 0 ? none : { points: sumOf(members.map(pointsOf)), members };
    }
    case 'place-sum':
      return placeShare(count.noEntry, mine, places.length);
  }
}

function keysOf(tieBreak: UnitTieBreak, members: readonly TradePlace[]): Key[] {
  switch (tieBreak.key) {
    case 'count-back':
      return Array.from({ length: tieBreak.places }, (_, index) => ({
        value: whole(members.filter(({ place }) => place === index + 1).length),
        better: 'higher',
      }));
    case 'best-place': {
      const places = members.flatMap(({ place }) => place ?? []);
      return [{ value: places.length === 0 ? null : whole(Math.min(...places)), better: 'lower' }];
    }
    case 'module-sum': {
      const values = members.flatMap(({ of }) =>
        of.result.modules.flatMap(({ module, value }) =>
          module.id === tieBreak.moduleId && isValue(value) ? [value] : [],
        ),
      );
      return [{ value: values.length === 0 ? null : sumOf(values), better: tieBreak.better }];
    }
  }
}

interface UnitRow {
  readonly unitId: UnitDocument['standings'][number]['unitId'];
  readonly value: Fraction | null;
  readonly members: number;
  readonly keys: readonly Key[];
}

const betterOf = ({ count }: UnitResultRule, trades: readonly TradeField[]): Better =>
  count.kind === 'place-sum'
    ? 'lower'
    : count.kind === 'members-sum'
      ? (trades[0]?.better ?? 'higher')
      : 'higher';

/** Where less is better a trade without a value would help. */
const needsEveryTrade = (rule: UnitResultRule, trades: readonly TradeField[]): boolean =>
  rule.count.kind === 'members-sum' && betterOf(rule, trades) === 'lower';

/** Everybody of a trade by the unit she starts for. */
type ByUnit = ReadonlyMap<string, readonly TradePlace[]>;

function rowOf(
  rule: UnitResultRule,
  trades: readonly (TradeField & { readonly byUnit: ByUnit })[],
  unit: ArchivedUnit,
): UnitRow {
  const all = trades.map(({ byUnit }) => byUnit.get(unit.id) ?? []);
  const shares = trades.map((trade, index) => shareOf(rule, trade, all[index]!));
  const points = shares.flatMap((each) => (each.points === null ? [] : [each.points]));
  const members = shares.flatMap((each) => each.members);
  const divisor = {
    members: all.flat().filter(({ hasStarted }) => hasStarted).length,
    trades: all.filter((mine) => mine.length > 0).length,
    headcount: unit.headcount,
  };
  const by = rule.per === undefined ? 1 : divisor[rule.per];
  const isPartial = needsEveryTrade(rule, trades) && points.length < trades.length;
  const isNone = points.length === 0 || all.flat().length === 0 || by === 0 || isPartial;
  const value = isNone ? null : over(sumOf(points), whole(by));
  const first: Key = { value, better: betterOf(rule, trades) };
  const keys = [first, ...rule.tieBreaks.flatMap((tieBreak) => keysOf(tieBreak, members))];
  return { unitId: unit.id, value, members: members.length, keys };
}

type Standing = UnitDocument['standings'][number];
const unplaced = ({ unitId }: UnitRow): Standing => ({
  unitId,
  place: null,
  sharedBy: 1,
  exactValue: null,
  value: null,
  members: 0,
});
const byId = (a: Standing, b: Standing): number => (a.unitId < b.unitId ? -1 : 1);

/** One ranking of the units (UNT-1 to UNT-9). */
export function unitRanking(
  rule: UnitResultRule,
  all: readonly TradeField[],
  { units }: Pick<Archive, 'units'>,
): UnitDocument {
  const trades = all
    .filter(({ tradeId }) => rule.trades === undefined || rule.trades.some((id) => id === tradeId))
    .map((trade) => ({ ...trade, byUnit: grouped(trade.places, ({ of }) => of.someone.unit.id as string) }));
  const rows = units.map((unit) => rowOf(rule, trades, unit));
  const standings: Standing[] = [];
  for (const [index, run] of runsOf(rows.filter(({ value }) => value !== null)).entries()) {
    const place = 1 + (rule.style === '1-1-2' ? index : standings.length);
    const sharing = run.map(({ unitId, value, members }): Standing => ({
      unitId,
      place,
      sharedBy: run.length,
      exactValue: exact(value!),
      value: shown(value!, { decimals: rule.decimals, mode: 'half-up' }),
      members,
    }));
    standings.push(...sharing.sort(byId));
  }
  const without = rows.filter(({ value }) => value === null).map(unplaced);
  return { ruleId: rule.id, standings: [...standings, ...without.sort(byId)] };
}
