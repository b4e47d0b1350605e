import { greatestDivisor, ratio } from '../kernel/ratios';
import type { Ratio } from '../kernel/ratio';
import { spreadKey } from '../ledger/spread-place';
import { panelKindOf } from '../panel/panel-rule';
import { aspectsOfModule } from '../scheme/aspects-of';
import type { Module } from '../scheme/marking-scheme';
import type { EntryMarking } from './entry-marking';
import { decidedValue } from './decided-value';
import { judgeSums } from './judge-sums';
import { isTooFarApart, panelValue } from './panel-value';
import type { CountedSum } from './tally';

export interface ModulePanel {
  readonly sums: readonly CountedSum[];
  readonly value: Ratio | null;
  readonly isTooFarApart: boolean;
}

const NO_PANEL: ModulePanel = { sums: [], value: null, isTooFarApart: false };

/** The least common multiple of the denominators. */
const commonOf = (values: readonly Ratio[]): bigint =>
  values.reduce((common, { den }) => (common / greatestDivisor(common, den)) * den, 1n);

/** What a panel that works on module sums makes of them (TAL-5); nothing where it works aspect by aspect. */
export function modulePanel(module: Module, marking: EntryMarking): ModulePanel {
  const { panel } = module;
  if (panel.over === 'aspect') return NO_PANEL;
  const { sums, areWhole } = judgeSums(aspectsOfModule(module), marking, panelKindOf(panel).adds);
  const den = commonOf(sums.map(({ value }) => value));
  const values = sums.map(({ value }) => value.num * (den / value.den));
  const { dropped, value } = panelValue(
    values,
    areWhole ? panel : { kind: 'mean', over: 'module', minimumMarks: 1 },
  );
  const decision = marking.decisions.get(spreadKey({ moduleId: module.id }));
  return {
    sums: sums.map((sum, index) => ({ ...sum, dropped: dropped[index] ?? null })),
    value: value && (decidedValue(decision) ?? ratio(value.num, value.den * den)),
    isTooFarApart:
      areWhole && !decision && isTooFarApart(values, panel, { den, width: BigInt(module.fullMarks) * den }),
  };
}
