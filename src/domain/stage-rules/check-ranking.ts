import { checkConditions } from '../eligibility/condition';
import { canonicalJson } from '../kernel/canonical-json';
import type { RuleFault } from '../kernel/rule-fault';
import type { RankingRule } from '../ranking/ranking-rule';
import { checkStatusEffects } from '../ranking/status-effect';
import { tieBreakKindOf, type TieBreak } from '../ranking/tie-breaks/tie-break';
import type { MarkingScheme } from '../scheme/marking-scheme';

/** SCH-9: a tie-break names something the scheme has, and none stands twice. */
export function checkTieBreaks(
  path: string,
  tieBreaks: readonly TieBreak[],
  scheme: MarkingScheme | undefined,
): RuleFault[] {
  const texts = tieBreaks.map(canonicalJson);
  return tieBreaks.flatMap((tieBreak, index): RuleFault[] => {
    const at = `${path}[${index}]`;
    const faults = tieBreakKindOf(tieBreak).faults(at, tieBreak, scheme);
    return texts.indexOf(texts[index]!) < index ? [...faults, { path: at, fault: 'duplicate' }] : faults;
  });
}

/** What keeps a ranking rule from being legal (SCH-9, SCH-13, STA-2, ELI-2): where nobody may share a place, somebody must decide. */
export function checkRanking(rule: RankingRule, scheme: MarkingScheme | undefined): RuleFault[] {
  const isUndecided = rule.style === 'strict' && rule.terminal === 'share';
  return [
    ...checkTieBreaks('ranking.tieBreaks', rule.tieBreaks, scheme),
    ...(isUndecided ? [{ path: 'ranking.terminal', fault: 'needs-decision' as const }] : []),
    ...checkConditions('ranking.conditions', rule.conditions, scheme),
    ...(rule.statuses ? checkStatusEffects('ranking.statuses', rule.statuses) : []),
  ];
}
