import type { AdvancementRule } from '../advancement/advancement-rule';
import type { RuleFault } from '../kernel/refusal';
import type { PromotionGrant } from '../promotion/promotion-rule';
import type { TieBreak } from '../ranking/ranking-rule';
import { checkHonourRows } from './check-honour-rows';
import { checkScheme } from './check-scheme';
import type { MarkingScheme } from './marking-scheme';
import type { StageRules } from './stage-rules';
import { textFaults } from './text-faults';

const isCount = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
const nameOf = (tieBreak: TieBreak): string =>
  tieBreak.key === 'part' ? `part ${tieBreak.part}` : `module ${tieBreak.moduleId}`;

/** SCH-9: a tie-break names something the scheme has, and none stands twice. */
const tieBreakFaults = (tieBreaks: readonly TieBreak[], scheme: MarkingScheme | undefined): RuleFault[] => {
  const modules = scheme?.modules ?? [];
  const known = new Set(modules.flatMap(({ id, part }) => [`module ${id}`, `part ${part}`]));
  const names = tieBreaks.map(nameOf);
  return names.flatMap((name, index) => {
    const path = `ranking.tieBreaks[${index}]`;
    if (!known.has(name))
      return [{ path, fault: name.startsWith('part') ? 'unknown-part' : 'unknown-module' }];
    return names.indexOf(name) < index ? [{ path, fault: 'duplicate' }] : [];
  });
};

/** SCH-10 */
const advancementFaults = (rule: AdvancementRule, fullMarks: number): RuleFault[] => {
  const { topPlaces, reserves, minimumTotal = 0 } = rule;
  const isReachable = isCount(minimumTotal, 0) && minimumTotal <= fullMarks;
  return [
    ...(isCount(topPlaces, 1) ? [] : [{ path: 'advancement.topPlaces', fault: 'out-of-range' }]),
    ...(isCount(reserves, 0) ? [] : [{ path: 'advancement.reserves', fault: 'out-of-range' }]),
    ...(isReachable ? [] : [{ path: 'advancement.minimumTotal', fault: 'out-of-range' }]),
  ];
};

/** SCH-12 */
const grantFaults = (path: string, grant: PromotionGrant): RuleFault[] => {
  if (grant.kind === 'step') {
    return isCount(grant.by, 1) && grant.by <= 5 ? [] : [{ path: `${path}.by`, fault: 'out-of-range' }];
  }
  const isGrade = isCount(grant.grade, 1) && grant.grade <= 5;
  return isGrade ? [] : [{ path: `${path}.grade`, fault: 'out-of-range' }];
};

/**
 * Everything that keeps the rules of a stage from being legal (SCH-1 … SCH-12); empty when they may be used. Paths are below the
 * rules, e.g. "scheme.modules[0].weight".
 */
export function checkStageRules(rules: StageRules): RuleFault[] {
  const { scheme, ranking, advancement, awards, promotions } = rules;
  const fullMarks = scheme?.fullMarks ?? Number.MAX_SAFE_INTEGER;
  return [
    ...(scheme ? checkScheme(scheme) : []).map(({ path, fault }) => ({ path: `scheme.${path}`, fault })),
    ...tieBreakFaults(ranking.tieBreaks, scheme),
    ...(advancement ? advancementFaults(advancement, fullMarks) : []),
    ...checkHonourRows('awards', awards, fullMarks),
    ...awards.flatMap(({ title, group }, index) => [
      ...textFaults(`awards[${index}].title`, title),
      ...(group === '' ? [{ path: `awards[${index}].group`, fault: 'empty' }] : []),
    ]),
    ...checkHonourRows('promotions', promotions, fullMarks),
    ...promotions.flatMap(({ name, grant }, index) => [
      ...textFaults(`promotions[${index}].name`, name),
      ...grantFaults(`promotions[${index}].grant`, grant),
    ]),
  ];
}
