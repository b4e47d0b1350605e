import type { UnitId } from '../../kernel/ids';
import { isAtLeast } from '../../kernel/is-at-least';
import type { Ratio } from '../../kernel/ratio';
import { addRatios, ratio } from '../../kernel/ratios';
import { rankUnits } from '../../units/rank-units';
import { groupsByKeys, type SortKey } from '../by-keys';
import type { SelectionAct } from '../selection-act';
import { tieOrder } from '../tie-order';
import { partOf, type PartOfSum, type UnitsInput } from './unit-lines';
import type { UnitPartKind, UnitsRule } from './units-rule';

/** Why a unit gets no title, whatever its place. */
export type UnitRefusal = 'veto' | 'no-points' | 'below-least';

export interface JudgedUnit {
  readonly unitId: UnitId;
  /** Null for whoever is out. */
  readonly place: number | null;
  readonly sharedBy: number;
  readonly sum: Ratio;
  readonly parts: readonly PartOfSum[];
  readonly refusal: UnitRefusal | null;
  /** The line of the sheet that excludes it. */
  readonly failedItem: string | null;
  readonly titleId: string | null;
  /** Equal with others where a title ends: the committee decides. */
  readonly isTied: boolean;
}

type Summed = Pick<JudgedUnit, 'unitId' | 'sum' | 'parts' | 'refusal' | 'failedItem'>;

const failedItemOf = (rule: UnitsRule, { sheets }: UnitsInput, unitId: UnitId): string | null => {
  const items = rule.parts.flatMap((part) => (part.kind === 'checklist' ? part.items : []));
  return items.find(({ id, isVeto }) => isVeto && sheets.lineOf(unitId, id)?.isFailed)?.id ?? null;
};

const refusalOf = (rule: UnitsRule, unit: Omit<Summed, 'refusal'>): UnitRefusal | null => {
  if (unit.failedItem !== null) return 'veto';
  const points = unit.parts.find(({ kind }) => kind === 'points');
  if (rule.withoutPoints === 'out' && points && (points.value === null || points.value.num === 0n))
    return 'no-points';
  return isAtLeast(unit.sum, rule.least) ? null : 'below-least';
};

const summed = (rule: UnitsRule, input: UnitsInput): Summed[] => {
  const parts = rule.parts.map((part) => partOf(part, input));
  return input.field.units.map(({ id: unitId }) => {
    const own = parts.map((of) => of(unitId));
    const sum = own.map(({ counts }) => counts).reduce(addRatios, ratio(0));
    const unit = { unitId, sum, parts: own, failedItem: failedItemOf(rule, input, unitId) };
    return { ...unit, refusal: refusalOf(rule, unit) };
  });
};

/** Points are compared by the places of their own ranking, which has keys of its own. */
const keyOf = (rule: UnitsRule, { field }: UnitsInput, kind: UnitPartKind): SortKey<Summed> => {
  const part = rule.parts.find((one) => one.kind === kind);
  if (part?.kind !== 'points')
    return {
      better: 'higher',
      valueOf: ({ parts }) => parts.find((one) => one.kind === kind)?.value ?? null,
    };
  const places = new Map(rankUnits(part.ranking, field).map(({ unitId, place }) => [unitId, place]));
  return {
    better: 'lower',
    valueOf: ({ unitId }) => {
      const place = places.get(unitId) ?? null;
      return place === null ? null : ratio(place);
    },
  };
};

const ended = (rule: UnitsRule, groups: readonly Summed[][]): JudgedUnit[] => {
  const ends: { id: string; to: number }[] = [];
  for (const { id, count } of rule.titles) ends.push({ id, to: (ends.at(-1)?.to ?? 0) + count });
  const judged: JudgedUnit[] = [];
  for (const group of groups) {
    const from = judged.length;
    const to = from + group.length;
    const isTied = ends.some((end) => from < end.to && end.to < to);
    const titleId = isTied ? null : (ends.find((end) => to <= end.to)?.id ?? null);
    const place = from + 1;
    judged.push(...group.map((unit) => ({ ...unit, place, sharedBy: group.length, titleId, isTied })));
  }
  return judged;
};

/**
 * The excellent organizing units (XUN-1 … XUN-6): each unit's sum part by part, best first, and the titles as far as they go.
 * Those without a right to a title stand last. Source: rules of the field 2.3 [S65][S66], 6 (82).
 */
export function judgeUnits(rule: UnitsRule, input: UnitsInput, acts: readonly SelectionAct[]): JudgedUnit[] {
  const units = summed(rule, input).toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const keys: SortKey<Summed>[] = [
    { better: 'higher', valueOf: ({ sum }) => sum },
    ...rule.tieBreaks.map((kind) => keyOf(rule, input, kind)),
    tieOrder(acts, ({ unitId }: Summed) => unitId),
  ];
  const groups = groupsByKeys(
    units.filter(({ refusal }) => refusal === null),
    keys,
  );
  const out = groupsByKeys(
    units.filter(({ refusal }) => refusal !== null),
    keys.slice(0, 1),
  );
  return [
    ...ended(rule, groups),
    ...out.flat().map((unit) => ({ ...unit, place: null, sharedBy: 1, titleId: null, isTied: false })),
  ];
}
