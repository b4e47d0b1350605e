import { sumOf } from '../combination/of-those';
import type { Ratio } from '../kernel/ratio';
import { compareRatios, multiplyRatios, ratio } from '../kernel/ratios';
import type { RuleFault } from '../kernel/rule-fault';
import { checkScheme } from '../scheme/check-scheme';
import { schemeFullMarks } from '../scheme/full-marks-of';
import type { MarkingScheme } from '../scheme/marking-scheme';

/** What is legal and all the same to be looked at. */
export interface SchemeWarning {
  readonly path: string;
  readonly warning: 'weights-not-whole' | 'theory-over-limit';
  /** The share that is meant, in millionths, cut. */
  readonly share: number;
}

export interface DraftCheck {
  /** What keeps it from being saved. */
  readonly faults: readonly RuleFault[];
  readonly warnings: readonly SchemeWarning[];
}

const WHOLE = 1_000_000;
/** Theory counts at most 30 %. Source: rules of the field 6.19. */
const THEORY_LIMIT = ratio(3, 10);

const isUsable = ({ modules }: MarkingScheme): boolean =>
  modules.every(({ weight, fullMarks }) => Number.isSafeInteger(weight) && Number.isSafeInteger(fullMarks));

/** Modules that each count whole are simply added up; any other weights are shares of one total. */
function weightWarnings({ modules }: MarkingScheme): SchemeWarning[] {
  const counting = modules.filter(({ weight }) => weight > 0);
  const share = counting.reduce((all, { weight }) => all + weight, 0);
  if (share === WHOLE || counting.every(({ weight }) => weight === WHOLE)) return [];
  return [{ path: 'modules', warning: 'weights-not-whole', share }];
}

const millionths = ({ num, den }: Ratio): number => Number((num * BigInt(WHOLE)) / den);

/** A stage of theory alone is no theory that outweighs anything. */
function theoryWarnings(scheme: MarkingScheme): SchemeWarning[] {
  const total = schemeFullMarks(scheme);
  const isMixed = scheme.modules.some(({ part, weight }) => part === 'practical' && weight > 0);
  if (total.num <= 0n || !isMixed) return [];
  const theory = scheme.modules.filter(({ part }) => part === 'theory');
  const marks = sumOf(
    theory.map(({ weight, fullMarks }) => multiplyRatios(ratio(weight, WHOLE), ratio(fullMarks))),
  );
  const share = multiplyRatios(marks, ratio(total.den, total.num));
  if (compareRatios(share, THEORY_LIMIT) <= 0) return [];
  const index = scheme.modules.findIndex(({ part, weight }) => part === 'theory' && weight > 0);
  return [{ path: `modules[${index}].weight`, warning: 'theory-over-limit', share: millionths(share) }];
}

/** What is wrong with a scheme that somebody is editing, and what deserves a second look (SCE-3, SCE-4). Paths are below it. */
export function checkDraft(scheme: MarkingScheme): DraftCheck {
  return {
    faults: checkScheme(scheme),
    warnings:
      isUsable(scheme) && scheme.modules.length > 0
        ? [...weightWarnings(scheme), ...theoryWarnings(scheme)]
        : [],
  };
}
