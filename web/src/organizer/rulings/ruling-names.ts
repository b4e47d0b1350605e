import type { StageProgress } from '#contract/marking';
import type { StandingView } from '#contract/results';
import type { AdjustmentRule } from '#domain/adjustment/adjustment-rule';
import type { AwardRule } from '#domain/award/award-rule';
import type { AdjustmentId, AspectId, EntryId, JudgeId, ModuleId } from '#domain/kernel/ids';
import { aspectPlaces } from '#domain/scheme/aspect-places';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { Module } from '#domain/scheme/marking-scheme';
import type { StageRules } from '#domain/stage-rules/stage-rules';

/** What the ids in a ruling stand for; where that is not known an id stands for itself. */
export interface RulingNames {
  readonly numberOf: (id: EntryId) => string;
  readonly judgeOf: (id: JudgeId) => string;
  readonly adjustmentOf: (id: AdjustmentId) => AdjustmentRule | undefined;
  readonly aspectOf: (id: AspectId) => Aspect | undefined;
  readonly moduleOf: (id: ModuleId) => Module | undefined;
  readonly awardOf: (id: string) => AwardRule | undefined;
}

export interface Named {
  readonly rules: StageRules | undefined;
  readonly standings: readonly StandingView[];
  readonly judges: StageProgress['judges'];
}

/** Looks up names by the stage's own rules, entries and judges. */
export function rulingNames({ rules, standings, judges }: Named): RulingNames {
  const numbers = new Map(standings.map(({ entryId, number }) => [entryId, number]));
  const judgeNames = new Map(judges.map(({ judgeId, name }) => [judgeId, name]));
  const adjustments = new Map(rules?.scheme?.adjustments?.rules.map((rule) => [rule.id, rule]));
  const places = rules?.scheme ? aspectPlaces(rules.scheme) : [];
  const aspects = new Map(places.map(({ aspect }) => [aspect.id, aspect]));
  const awards = new Map(rules?.awards.map((rule) => [rule.id, rule]));
  return {
    numberOf: (id) => numbers.get(id) ?? id,
    judgeOf: (id) => judgeNames.get(id) ?? id,
    adjustmentOf: (id) => adjustments.get(id),
    aspectOf: (id) => aspects.get(id),
    moduleOf: (id) => rules?.scheme?.modules.find((module) => module.id === id),
    awardOf: (id) => awards.get(id),
  };
}
