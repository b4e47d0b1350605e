import type { RuleFault, RuleFaultCode } from '#domain/kernel/rule-fault';
import { checkStageRules, type StageSurroundings } from '#domain/stage-rules/check-stage-rules';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { stageRulesShape } from '#domain/stage-rules/stage-rules-shape';

/** What a form makes of the rules so far: rules, if they have the shape, and everything that is wrong. */
export interface CheckedDraft {
  /** Null while something stands there that is not of its kind. */
  readonly rules: StageRules | null;
  readonly faults: readonly RuleFault[];
}

/** Checks what is typed as the server will (RFM-2): the shape first, then what keeps rules from being legal. */
export function checkDraft(draft: unknown, around: StageSurroundings): CheckedDraft {
  const misshapen = stageRulesShape.check(draft);
  if (misshapen) {
    const path = misshapen.path.replace(/^\./, '');
    return { rules: null, faults: [{ path, fault: misshapen.fault }] };
  }
  const rules = draft as StageRules;
  return { rules, faults: checkStageRules(rules, around) };
}

/** The first fault of each place. */
export function faultsByPath(faults: readonly RuleFault[]): ReadonlyMap<string, RuleFaultCode> {
  return new Map(faults.toReversed().map(({ path, fault }) => [path, fault]));
}
