import type { LocalText } from '../kernel/local-text';
import { namedShape, recordShape, variantShape } from '../kernel/record-shape';
import type { RuleFault } from '../kernel/rule-fault';
import { CLAUSES, joinTexts, say } from '../kernel/say';
import { integerShape, oneOfShape, type Shape } from '../kernel/shapes';
import { ENTRY_STATUSES, type EntryStatus } from '../ledger/entry-status';

/** What a status does to the entry's own place, to the places of others, and to its unit's sum of places. */
export interface StatusEffect {
  /** Ranked by points; behind everybody who is, by tie-breaks alone; or without a place. */
  readonly place: 'by-points' | 'after' | 'none';
  /** Whether those behind an entry without a place move up, or its place stays empty. */
  readonly others: 'move-up' | 'stay';
  /** Whether it counts as a starter where a share of the starters goes on or is honoured. */
  readonly starts: 'yes' | 'no' | 'if-marked';
  /** What it brings to a unit that sums places. */
  readonly unit: UnitEffect;
}

export type UnitEffect =
  /** The place; the number of entries without one. */
  | { readonly kind: 'place' }
  | { readonly kind: 'left-out' }
  /** So much more than the number of entries: 0 for n, 1 for n + 1. */
  | { readonly kind: 'field-plus'; readonly plus: number };

export type StatusEffects = Readonly<Partial<Record<EntryStatus, StatusEffect>>>;

const BY_POINTS: StatusEffect = {
  place: 'by-points',
  others: 'move-up',
  starts: 'yes',
  unit: { kind: 'place' },
};
const without = (starts: StatusEffect['starts'], plus: number): StatusEffect => ({
  place: 'none',
  others: 'move-up',
  starts,
  unit: { kind: 'field-plus', plus },
});

/** What holds where a rule says nothing (STA-1). Source: rules of the field 1.8, 5.6 (NS = n + 1, DQ = n + 2). */
const DEFAULTS: Readonly<Record<EntryStatus, StatusEffect>> = {
  present: BY_POINTS,
  late: BY_POINTS,
  penalised: BY_POINTS,
  'did-not-finish': { ...BY_POINTS, place: 'after' },
  absent: without('no', 1),
  withdrawn: without('if-marked', 1),
  disqualified: without('yes', 2),
};

/** What a status does under a rule. */
export function statusEffectOf(status: EntryStatus, effects: StatusEffects | undefined): StatusEffect {
  return effects?.[status] ?? DEFAULTS[status];
}

const members = {
  place: oneOfShape('by-points', 'after', 'none'),
  others: oneOfShape('move-up', 'stay'),
  starts: oneOfShape('yes', 'no', 'if-marked'),
  unit: variantShape('kind', {
    place: recordShape({ kind: oneOfShape('place') }),
    'left-out': recordShape({ kind: oneOfShape('left-out') }),
    'field-plus': recordShape({ kind: oneOfShape('field-plus'), plus: integerShape(0, 1000) }),
  }),
};

/** In a draft, what an effect leaves out is what the status usually does. */
const effectShape = (status: EntryStatus): Shape => recordShape(members, {}, { ...DEFAULTS[status] });

export const statusEffectsShape: Shape = namedShape(
  'StatusEffects',
  recordShape({}, Object.fromEntries(ENTRY_STATUSES.map((status) => [status, effectShape(status)]))),
  'What each status does to places; what is left out keeps its usual effect.',
);

/** Being present cannot cost the place (STA-2). */
export function checkStatusEffects(path: string, effects: StatusEffects): RuleFault[] {
  const isWrong = effects.present && effects.present.place !== 'by-points';
  return isWrong ? [{ path: `${path}.present.place`, fault: 'out-of-range' }] : [];
}

const STATUS_NAMES: Readonly<Record<EntryStatus, LocalText>> = {
  present: say('正常', 'present'),
  late: say('迟到', 'late'),
  absent: say('缺考', 'absent'),
  withdrawn: say('弃权', 'withdrawn'),
  'did-not-finish': say('未完成', 'did not finish'),
  penalised: say('违纪扣分', 'penalised'),
  disqualified: say('取消成绩', 'disqualified'),
};

const PLACES: Readonly<Record<StatusEffect['place'], LocalText>> = {
  'by-points': say('按成绩计名次', 'ranked by points'),
  after: say('排在有成绩者之后', 'placed after all who have a result'),
  none: say('不计名次', 'without a place'),
};

const sayUnit = (unit: UnitEffect): LocalText => {
  if (unit.kind === 'place') return say('单位名次和中按名次计', "counts its place in a unit's sum of places");
  if (unit.kind === 'left-out') return say('不计入单位名次和', "left out of the unit's sum of places");
  const [zh, en] = unit.plus === 0 ? ['', ''] : [`加 ${unit.plus} `, ` + ${unit.plus}`];
  return say(`单位名次和中按参赛数${zh}计`, `counts the number of entries${en} in a unit's sum of places`);
};

/** A status's effect as a sentence. */
export function describeStatus(status: EntryStatus, effects: StatusEffects | undefined): LocalText {
  const { place, others, unit } = statusEffectOf(status, effects);
  const stays = place === 'none' && others === 'stay' ? [say('名次空缺', 'the place stays empty')] : [];
  const words = joinTexts([PLACES[place], ...stays, sayUnit(unit)], CLAUSES);
  const name = STATUS_NAMES[status];
  return say(`${name.zh}：${words.zh}`, `${name.en}: ${words.en}`);
}
