import type { ArchivedStage, ArchivedTrade } from '../archive/archive';
import type { CarryOverRule } from '../carry-over/carry-over-rule';
import type { StageId, TradeId } from '../kernel/ids';
import type { EntryRules } from '../registration/entry-rules';
import type { TieBreak } from '../ranking/tie-breaks/tie-break';
import type { StageRules } from '../stage-rules/stage-rules';
import type { UnitResultRule } from '../units/unit-result-rule';

/** What a trade is set up by: the stages of a template, or of another trade. Rules name stages by their ids here. */
export interface TradePlan {
  readonly stages: readonly Pick<ArchivedStage, 'id' | 'kind' | 'name' | 'rules'>[];
  readonly unitResults?: readonly UnitResultRule[];
  readonly entryRules?: EntryRules;
}

/** The trade that is to be: nobody is in it, nothing is marked. */
export type NewTrade = Pick<ArchivedTrade, 'id' | 'ordinal' | 'name' | 'occupation'>;

type Renamed<Id> = ReadonlyMap<Id, Id>;

const renamed = <Id>(id: Id, ids: Renamed<Id>): Id => ids.get(id) ?? id;

const tieBreaksUnder = (tieBreaks: readonly TieBreak[], ids: Renamed<StageId>): TieBreak[] =>
  tieBreaks.map((one) =>
    one.key === 'earlier-stage' ? { ...one, stageId: renamed(one.stageId, ids) } : one,
  );

const carryOverUnder = (rule: CarryOverRule, ids: Renamed<StageId>): CarryOverRule => {
  const from = <One extends { readonly stageId: StageId }>(ones: readonly One[]): One[] =>
    ones.map((one) => ({ ...one, stageId: renamed(one.stageId, ids) }));
  switch (rule.kind) {
    case 'restart':
      return rule;
    case 'add':
      return { ...rule, from: from(rule.from) };
    case 'weighted':
      return { ...rule, from: from(rule.from) };
  }
};

/** The same rules where stages have other ids. */
export function rulesUnder(rules: StageRules, ids: Renamed<StageId>): StageRules {
  const { ranking, carryOver, advancement } = rules;
  return {
    ...rules,
    ranking: { ...ranking, tieBreaks: tieBreaksUnder(ranking.tieBreaks, ids) },
    ...(carryOver ? { carryOver: carryOverUnder(carryOver, ids) } : {}),
    ...(advancement?.cutKeys
      ? { advancement: { ...advancement, cutKeys: tieBreaksUnder(advancement.cutKeys, ids) } }
      : {}),
  };
}

/** Rankings of units where trades have other ids. */
export function unitResultsUnder(rules: readonly UnitResultRule[], ids: Renamed<TradeId>): UnitResultRule[] {
  return rules.map((rule) =>
    rule.trades ? { ...rule, trades: rule.trades.map((id) => renamed(id, ids)) } : rule,
  );
}

/** Units are others, and so no quota of one unit is taken over. */
const withoutUnits = ({ unitQuotas: _, ...rules }: EntryRules): EntryRules => rules;

/** A trade as its plan has it, under ids of its own (TPL-2). A ranking of units in one trade counts this trade. */
export function setUpTrade(plan: TradePlan, trade: NewTrade, newStageId: () => StageId): ArchivedTrade {
  const ids = new Map(plan.stages.map(({ id }) => [id, newStageId()]));
  return {
    ...trade,
    stages: plan.stages.map(({ id, kind, name, rules }, index) => ({
      id: renamed(id, ids),
      ordinal: index + 1,
      kind,
      name,
      rules: rulesUnder(rules, ids),
      entries: [],
      seats: [],
    })),
    participations: [],
    ...(plan.entryRules ? { entryRules: withoutUnits(plan.entryRules) } : {}),
    ...(plan.unitResults
      ? {
          unitResults: plan.unitResults.map((rule) => (rule.trades ? { ...rule, trades: [trade.id] } : rule)),
        }
      : {}),
  };
}
