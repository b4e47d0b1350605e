import { malformed } from '../../kernel/malformed';
import type { Refusal } from '../../kernel/refusal';
import type { RuleFault } from '../../kernel/rule-fault';
import { accepted, refused, type Result } from '../../kernel/result';
import { textFaults } from '../../scheme/text-faults';
import { checkPromotions } from '../../stage-rules/check-promotions';
import { promotionPresetShape, type PromotionPreset } from './promotion-preset';

/** The rows are checked as those of a stage whose scheme is not known yet; a preset without rows would promote nobody. */
const faultsOf = ({ name, note, rules }: PromotionPreset): RuleFault[] => [
  ...textFaults('name', name),
  ...textFaults('note', note),
  ...(rules.rows.length === 0 ? [{ path: 'rules.rows', fault: 'empty' as const }] : []),
  ...checkPromotions(rules, undefined).map(({ path, fault }) => ({
    path: path.replace(/^promotions/, 'rules'),
    fault,
  })),
];

/** Reads a preset from a file (PRO-14). Refusals: MALFORMED with the first fault, RULES_FAULTY with every fault. */
export function readPromotionPreset(input: unknown): Result<PromotionPreset, Refusal> {
  const misshapen = promotionPresetShape.check(input);
  if (misshapen) return refused(malformed(misshapen));
  const preset = input as PromotionPreset;
  const faults = faultsOf(preset);
  return faults.length > 0 ? refused({ code: 'RULES_FAULTY', faults }) : accepted(preset);
}
