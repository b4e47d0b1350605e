import type { ContestantId, TradeId, UnitId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import type { Refusal } from '../kernel/refusal';
import type { SelectionAct } from './selection-act';
import type { SelectionRule } from './selection-rule';
import type { TechniciansRule } from './technicians/technicians-rule';
import type { ChecklistItem, UnitsRule } from './units/units-rule';

/** Who and what an act may name. */
export interface ActContext {
  readonly rule: SelectionRule;
  readonly unitIds: ReadonlySet<UnitId>;
  readonly tradeIds: ReadonlySet<TradeId>;
  readonly contestantIds: ReadonlySet<ContestantId>;
}

const NOT_FOUND: Refusal = { code: 'NOT_FOUND' };
const MALFORMED: Refusal = { code: 'MALFORMED' };

const itemsOf = ({ parts }: UnitsRule): ChecklistItem[] =>
  parts.flatMap((part) => (part.kind === 'checklist' ? part.items : []));

const refuseChecklist = (
  rule: UnitsRule,
  {
    itemId,
    own,
    reviewed,
  }: { readonly itemId: string; readonly own: Points | null; readonly reviewed: Points | null },
): Refusal | null => {
  const item = itemsOf(rule).find(({ id }) => id === itemId);
  if (!item) return NOT_FOUND;
  const isWithin = (points: Points | null): boolean =>
    points === null || (points >= 0 && points <= item.points);
  return isWithin(own) && isWithin(reviewed)
    ? null
    : { code: 'MARK_OUT_OF_RANGE', min: 0 as Points, max: item.points };
};

const refuseTie = (ids: readonly string[], known: ReadonlySet<string>): Refusal | null => {
  if (!ids.every((id) => known.has(id))) return NOT_FOUND;
  return new Set(ids).size === ids.length ? null : MALFORMED;
};

const refuseUnitsAct = (act: SelectionAct, rule: UnitsRule, { unitIds }: ActContext): Refusal | null => {
  switch (act.kind) {
    case 'checklist':
      return unitIds.has(act.unitId) ? refuseChecklist(rule, act) : NOT_FOUND;
    case 'own-sheet':
      return unitIds.has(act.unitId) ? refuseChecklist(rule, { ...act, reviewed: null }) : NOT_FOUND;
    case 'contribution':
      return unitIds.has(act.unitId) ? null : NOT_FOUND;
    case 'tie':
      return refuseTie(act.ids, unitIds);
    case 'nominate':
    case 'withdraw':
    case 'post':
    case 'contest':
      return MALFORMED;
  }
};

const refuseTechniciansAct = (
  act: SelectionAct,
  rule: TechniciansRule,
  { contestantIds, tradeIds }: ActContext,
): Refusal | null => {
  switch (act.kind) {
    case 'nominate':
      if (!rule.nominators.includes(act.by)) return MALFORMED;
      return contestantIds.has(act.contestantId) && tradeIds.has(act.tradeId) ? null : NOT_FOUND;
    case 'withdraw':
    case 'post':
    case 'contest':
      return contestantIds.has(act.contestantId) ? null : NOT_FOUND;
    case 'tie':
      return refuseTie(act.ids, contestantIds);
    case 'checklist':
    case 'own-sheet':
    case 'contribution':
      return MALFORMED;
  }
};

/** Why an act is not taken; null: it is. An act of another kind of selection has no place here. */
export function refuseAct(act: SelectionAct, context: ActContext): Refusal | null {
  const { rule } = context;
  return rule.kind === 'excellent-units'
    ? refuseUnitsAct(act, rule, context)
    : refuseTechniciansAct(act, rule, context);
}
