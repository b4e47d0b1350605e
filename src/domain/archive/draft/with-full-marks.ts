import type { Points } from '../../kernel/points';
import type { Ratio } from '../../kernel/ratio';
import { fullMarksOf, schemeFullMarks } from '../../scheme/full-marks-of';
import type { MarkingScheme } from '../../scheme/marking-scheme';
import type { StageRules } from '../../stage-rules/stage-rules';

/** Full marks as whole micro-points; a part of one is left, for the check of the sum to find. */
const whole = ({ num, den }: Ratio): Points => Number(num / den) as Points;

const complete = (scheme: MarkingScheme): MarkingScheme => {
  const modules = scheme.modules.map((module) =>
    module.fullMarks === 0 ? { ...module, fullMarks: whole(fullMarksOf(module)) } : module,
  );
  const fullMarks = scheme.fullMarks === 0 ? whole(schemeFullMarks({ modules })) : scheme.fullMarks;
  return { ...scheme, modules, fullMarks };
};

/** Fills in the full marks that a draft leaves out: what the aspects and weights come to. */
export function withFullMarks(rules: StageRules): StageRules {
  return rules.scheme ? { ...rules, scheme: complete(rules.scheme) } : rules;
}
