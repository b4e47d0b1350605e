import type { Better } from '../combination/combination-kind';
import type { UnitId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { addRatios, ratio } from '../kernel/ratios';
import { orderByColumns } from '../ranking/order-by-columns';
import { membersOf } from './members-of';
import { unitTieBreakKeys } from './tie-breaks/unit-tie-break';
import type { UnitField, UnitMember, UnitTrade } from './unit-field';
import { unitResultKindOf, type UnitResultRule } from './unit-result-rule';

/** One unit in a ranking of units. */
export interface UnitStanding {
  readonly unitId: UnitId;
  /** Null without a result. */
  readonly place: number | null;
  readonly sharedBy: number;
  readonly value: Ratio | null;
  /** The members who made it. */
  readonly members: number;
}

interface UnitValue {
  readonly unitId: UnitId;
  readonly value: Ratio | null;
  readonly members: readonly UnitMember[];
}

const divisorOf = (
  rule: UnitResultRule,
  members: readonly UnitMember[],
  headcount: number,
  trades: number,
): number => {
  if (rule.per === 'members') return members.filter(({ hasStarted }) => hasStarted).length;
  if (rule.per === 'trades') return trades;
  return rule.per === 'headcount' ? headcount : 1;
};

const betterIn = (trades: readonly UnitTrade[]): Better => trades[0]?.better ?? 'higher';

const valueOf = (
  rule: UnitResultRule,
  unit: UnitField['units'][number],
  trades: readonly UnitTrade[],
): UnitValue => {
  const kind = unitResultKindOf(rule.count);
  const ofTrades = trades.map((trade) => ({ trade, members: membersOf(unit.id, trade) }));
  const all = ofTrades.flatMap(({ members }) => members);
  const shares = ofTrades.map((of) => kind.share(rule.count, of));
  const members = shares.flatMap((share) => share.members);
  const points = shares.flatMap((share) => (share.points ? [share.points] : []));
  const isPartial = kind.needsEveryTrade(betterIn(trades)) && points.length < trades.length;
  const isShort = points.length === 0 || all.length === 0 || isPartial;
  const taken = ofTrades.filter((of) => of.members.length > 0).length;
  const divisor = divisorOf(rule, all, unit.headcount, taken);
  if (isShort || divisor === 0) return { unitId: unit.id, value: null, members };
  const sum = points.reduce(addRatios);
  return { unitId: unit.id, value: ratio(sum.num, sum.den * BigInt(divisor)), members };
};

const byUnitId = (a: UnitValue, b: UnitValue): number => (a.unitId < b.unitId ? -1 : 1);

/**
 * Ranks the units by one rule (UNT-1 … UNT-7), best first; units without a result stand last without a place. Source: rules of
 * the field 2.3 (unit awards), 3 (unit reports), 5.6.
 */
export function rankUnits(rule: UnitResultRule, field: UnitField): UnitStanding[] {
  const trades = field.trades.filter(({ tradeId }) => rule.trades?.includes(tradeId) ?? true);
  const values = field.units.map((unit) => valueOf(rule, unit, trades)).toSorted(byUnitId);
  const placed = values.filter(({ value }) => value !== null);
  const better = unitResultKindOf(rule.count).better(rule.count, betterIn(trades));
  const keys = rule.tieBreaks.flatMap(unitTieBreakKeys);
  const { order, separatedBy } = orderByColumns(placed.length, [
    { better, valueOf: (index) => placed[index]!.value },
    ...keys.map((key) => ({
      better: key.better,
      valueOf: (index: number) => key.valueOf(placed[index]!.members),
    })),
  ]);
  const standings: UnitStanding[] = [];
  let start = 0;
  let group = 0;
  for (let position = 1; position <= order.length; position++) {
    if (position < order.length && separatedBy[position] === -1) continue;
    group += 1;
    const place = rule.style === '1-1-2' ? group : start + 1;
    // Of equal units the one that came first stays first, and they came by their ids.
    for (const index of order.subarray(start, position)) {
      const { unitId, value, members } = placed[index]!;
      standings.push({ unitId, place, sharedBy: position - start, value, members: members.length });
    }
    start = position;
  }
  const rest = values.filter(({ value }) => value === null);
  return [
    ...standings,
    ...rest.map(({ unitId }) => ({ unitId, place: null, sharedBy: 1, value: null, members: 0 })),
  ];
}
