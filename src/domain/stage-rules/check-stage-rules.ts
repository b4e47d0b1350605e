import { carryOverKindOf, RESTART } from '../carry-over/carry-over-rule';
import type { StageId } from '../kernel/ids';
import type { RuleFault } from '../kernel/rule-fault';
import { checkRecheck } from '../recheck/recheck-rule';
import { scaleKindOf } from '../scale/scale-rule';
import { checkScheme } from '../scheme/check-scheme';
import { checkSignatures } from '../signature/signature-rule';
import { checkAdvancement } from './check-advancement';
import { checkAwards } from './check-awards';
import { checkPromotions } from './check-promotions';
import { checkRanking } from './check-ranking';
import type { StageRules } from './stage-rules';

/** What is known of a stage besides its rules. What is left out is not checked. */
export interface StageSurroundings {
  /** How many entries it has. */
  readonly field?: number;
  /** The stages of the trade before it. */
  readonly earlierStages?: readonly StageId[];
}

/** SCH-22: points come from stages that were before. */
const earlierFaults = (
  { carryOver = RESTART, ranking }: StageRules,
  earlier: readonly StageId[],
): RuleFault[] => [
  ...carryOverKindOf(carryOver)
    .stageIds(carryOver)
    .flatMap((stageId, index): RuleFault[] =>
      earlier.includes(stageId) ? [] : [{ path: `carryOver.from[${index}].stageId`, fault: 'unknown-stage' }],
    ),
  ...ranking.tieBreaks.flatMap((tieBreak, index): RuleFault[] =>
    tieBreak.key === 'earlier-stage' && !earlier.includes(tieBreak.stageId)
      ? [{ path: `ranking.tieBreaks[${index}].stageId`, fault: 'unknown-stage' }]
      : [],
  ),
];

/**
 * Everything that keeps the rules of a stage from being legal (SCH-1 … SCH-22, STA-2, ELI-2, RCK-1, SGN-1); empty when they may be used. Paths
 * are below the rules, e.g. "scheme.modules[0].weight".
 */
export function checkStageRules(rules: StageRules, around: StageSurroundings = {}): RuleFault[] {
  const { scheme, ranking, carryOver, advancement, scale, awards, promotions, recheck, signatures } = rules;
  return [
    ...(scheme ? checkScheme(scheme) : []).map(({ path, fault }) => ({ path: `scheme.${path}`, fault })),
    ...checkRanking(ranking, scheme),
    ...(carryOver ? carryOverKindOf(carryOver).faults('carryOver', carryOver) : []),
    ...(around.earlierStages ? earlierFaults(rules, around.earlierStages) : []),
    ...(advancement ? checkAdvancement(advancement, scheme, around.field) : []),
    ...(scale ? scaleKindOf(scale).faults('scale', scale) : []),
    ...checkAwards(awards, scheme),
    ...checkPromotions(promotions, scheme),
    ...(recheck ? checkRecheck(recheck) : []),
    ...(signatures ? checkSignatures(signatures) : []),
  ];
}
