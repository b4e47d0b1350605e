import type { JudgeId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { addRatios, multiplyRatios, ratio } from '../kernel/ratios';
import { roundRatio } from '../kernel/round-ratio';
import type { Sheet } from '../ledger/stage-book';
import type { Aspect, Module, Rounding } from '../scheme/marking-scheme';
import { judgeSums } from './judge-sums';
import { panelValue } from './panel-value';
import type { AspectTally, CountedMark, ModuleTally } from './tally';

const ZERO: Ratio = { num: 0n, den: 1n };

/** The panel's judges in the order of their ids, so that the order of seats changes nothing (LAW-1). */
interface Panel {
  readonly judgeIds: readonly JudgeId[];
  readonly sheets: ReadonlyMap<JudgeId, Sheet> | undefined;
}

const marksOf = (aspect: Aspect, panel: Panel): CountedMark[] => {
  const marks: CountedMark[] = [];
  for (const judgeId of panel.judgeIds) {
    const points = panel.sheets?.get(judgeId)?.marksByAspect.get(aspect.id)?.points;
    if (points !== undefined && points !== null) marks.push({ judgeId, points, dropped: null });
  }
  return marks;
};

/** TAL-6: values add up, deductions are taken off, and a module never falls below zero. */
const sumOfAspects = (aspects: readonly Aspect[], tallies: readonly AspectTally[]): Ratio | null => {
  let sum: Ratio | null = null;
  aspects.forEach(({ kind }, index) => {
    const value = tallies[index]?.value;
    if (!value) return;
    sum = addRatios(sum ?? ZERO, kind === 'deduction' ? { num: -value.num, den: value.den } : value);
  });
  return sum;
};

/**
 * A module's points so far with every mark behind them, and what they contribute to the total (TAL-5 … TAL-8).
 * Null value: no mark yet.
 */
export function tallyModule(module: Module, rounding: Rounding, panel: Panel): ModuleTally {
  const round = (value: Ratio): Ratio =>
    rounding.at === 'each-node' ? roundRatio(value, rounding.decimals, rounding.mode) : value;
  const scheme = module.criteria.flatMap(({ aspects }) => aspects);
  const isOverModule = module.panel.over === 'module';
  let marked = 0;
  const aspects = scheme.map((aspect): AspectTally => {
    const given = marksOf(aspect, panel);
    marked += given.length;
    if (isOverModule) return { aspectId: aspect.id, marks: given, value: null };
    const { marks, value } = panelValue(given, module.panel);
    return { aspectId: aspect.id, marks, value: value && round(value) };
  });
  const { sums, areWhole } = isOverModule
    ? judgeSums(panel.judgeIds, scheme, aspects, module.panel)
    : { sums: [], areWhole: false };
  const bySums = panelValue(sums, areWhole ? module.panel : { ...module.panel, kind: 'mean' });
  const exact = isOverModule ? bySums.value : sumOfAspects(scheme, aspects);
  const value = exact && round(exact.num < 0n ? ZERO : exact);
  return {
    moduleId: module.id,
    aspects,
    sums: bySums.marks,
    value,
    contribution: value && round(multiplyRatios(value, ratio(module.weight, 1_000_000))),
    marked,
    expected: panel.judgeIds.length * scheme.length,
  };
}
