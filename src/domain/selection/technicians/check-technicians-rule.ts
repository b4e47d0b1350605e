import type { RuleFault } from '../../kernel/rule-fault';
import { textFaults } from '../../scheme/text-faults';
import { checkStageRules } from '../../stage-rules/check-stage-rules';
import type { KnownNames } from '../../units/check-unit-results';
import type { TechniciansRule } from './technicians-rule';

/** What keeps a rule about chief technicians from being legal (CHT-1): somebody to choose from, known titles, a sound review. */
export function checkTechniciansRule(rule: TechniciansRule, known: KnownNames): RuleFault[] {
  const { awards, nominators, review, stipend } = rule;
  return [
    ...textFaults('name', rule.name),
    ...textFaults('clause', rule.clause),
    ...(awards.length + nominators.length === 0 ? [{ path: 'awards', fault: 'empty' as const }] : []),
    ...awards.flatMap((id, index): RuleFault[] =>
      (known.awardIds?.has(id) ?? true) ? [] : [{ path: `awards[${index}]`, fault: 'unknown-award' }],
    ),
    ...(review.scheme ? [] : [{ path: 'review.scheme', fault: 'missing-member' as const }]),
    ...checkStageRules(review).map(({ path, fault }) => ({ path: `review.${path}`, fault })),
    // A review confers nothing by itself: the selection does.
    ...(review.awards.length > 0 ? [{ path: 'review.awards', fault: 'other-decides' as const }] : []),
    ...(review.promotions.rows.length > 0
      ? [{ path: 'review.promotions', fault: 'other-decides' as const }]
      : []),
    ...(stipend && stipend.amount <= 0 ? [{ path: 'stipend.amount', fault: 'out-of-range' as const }] : []),
    ...(stipend ? textFaults('stipend.text', stipend.text) : []),
  ];
}
