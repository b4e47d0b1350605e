import type { EntryStatus } from '../ledger/entry-status';
import type { RankingRule } from '../ranking/ranking-rule';
import type { StatusEffect } from '../ranking/status-effect';
import { holds } from './conditions';
import type { Book } from './fold';
import { whole } from './fraction';
import { keysOf, runsOf, type Key } from './keys';
import type { Contestant } from './stage';

export interface Placed extends Contestant {
  /** Null without a place. */
  readonly place: number | null;
  readonly sharedBy: number;
  readonly needsDecision: boolean;
  /** Where a jury whose order counts puts her. */
  readonly juryPlace?: number;
}

/** What statuses do unless the rules say otherwise (STA-1, STA-4, UNT-4). */
const effect = (
  place: StatusEffect['place'],
  starts: StatusEffect['starts'],
  plus: number | null,
): StatusEffect => ({
  place,
  others: 'move-up',
  starts,
  unit: plus === null ? { kind: 'place' } : { kind: 'field-plus', plus },
});
const USUAL: Readonly<Record<EntryStatus, StatusEffect>> = {
  present: effect('by-points', 'yes', null),
  late: effect('by-points', 'yes', null),
  penalised: effect('by-points', 'yes', null),
  'did-not-finish': effect('after', 'yes', null),
  absent: effect('none', 'no', 1),
  withdrawn: effect('none', 'if-marked', 1),
  disqualified: effect('none', 'yes', 2),
};

/** What the status of an entry does. */
export const statusOf = ({ word }: Contestant, rule: RankingRule): StatusEffect =>
  rule.statuses?.[word.status] ?? USUAL[word.status];

/** The same for places: marks that come to no total are like not having finished (STA-5). */
function effectOf(of: Contestant, rule: RankingRule): StatusEffect {
  const own = statusOf(of, rule);
  if (own.place !== 'by-points' || of.total !== null || of.result.marked === 0) return own;
  return rule.statuses?.['did-not-finish'] ?? USUAL['did-not-finish'];
}

export const hasStarted = (of: Contestant, rule: RankingRule): boolean => {
  const { starts } = statusOf(of, rule);
  return starts === 'yes' || (starts === 'if-marked' && of.result.marked > 0);
};

/** Where a decision puts somebody (RNK-10). */
export const decidedKey = (order: readonly string[], { entry }: Contestant): Key => {
  const index = order.indexOf(entry.id);
  return { value: index < 0 ? null : whole(index), better: 'lower' };
};

/** Where somebody stands: by points, behind these, on an empty place that nobody gets, or nowhere. */
interface Spot {
  readonly of: Contestant;
  readonly kind: 'placed' | 'empty' | 'none';
  readonly keys: readonly Key[];
}

function spotOf(of: Contestant, rule: RankingRule, { decisions }: Book): Spot {
  const { place, others } = effectOf(of, rule);
  const isAfter = place === 'after';
  const total: Key[] = [
    { value: whole(isAfter ? 1 : 0), better: 'lower' },
    { value: isAfter ? null : of.total, better: of.better },
  ];
  const decided = rule.terminal === 'share' ? [] : decisions.map((order) => decidedKey(order, of));
  const keys = [...total, ...rule.tieBreaks.flatMap((tieBreak) => keysOf(tieBreak, of)), ...decided];
  const isFit =
    !of.result.losesPlace &&
    !of.result.isToRescore &&
    rule.conditions.every((condition) => holds(condition, of.someone, of.total, of.result));
  const isThere = isAfter || of.total !== null;
  if (!isThere || !isFit) return { of, kind: 'none', keys };
  if (place === 'none') return { of, kind: others === 'stay' ? 'empty' : 'none', keys };
  return { of, kind: 'placed', keys };
}

/** Places (RNK-1 to RNK-10). Best first; those without a place last. */
export function placesOf(all: readonly Contestant[], rule: RankingRule, book: Book): Placed[] {
  const spots = all.map((of) => spotOf(of, rule, book));
  const placed = new Map<Spot, Placed>();
  let before = 0;
  for (const [index, run] of runsOf(spots.filter(({ kind }) => kind !== 'none')).entries()) {
    const sharing = run.filter(({ kind }) => kind === 'placed');
    const place = 1 + (rule.style === '1-1-2' ? index : before);
    const needsDecision = rule.terminal !== 'share' && sharing.length > 1;
    for (const spot of sharing)
      placed.set(spot, { ...spot.of, place, sharedBy: sharing.length, needsDecision });
    before += run.length;
  }
  return spots
    .map((spot): Placed => placed.get(spot) ?? { ...spot.of, place: null, sharedBy: 1, needsDecision: false })
    .sort(inOrder);
}

const inOrder = (a: Placed, b: Placed): number =>
  (a.place ?? Infinity) === (b.place ?? Infinity)
    ? a.entry.id < b.entry.id
      ? -1
      : 1
    : (a.place ?? Infinity) - (b.place ?? Infinity);
