import { combinationKindOf, ADD_UP } from '../combination/combination-rule';
import type { Outcome } from '../combination/combination-kind';
import type { AdjustmentRules } from '../adjustment/adjustment-rule';
import type { Ratio } from '../kernel/ratio';
import { multiplyRatios, ratio } from '../kernel/ratios';
import type { GivenAdjustment } from '../ledger/entry-record';
import type { Module } from '../scheme/marking-scheme';
import { adjust } from './adjust';
import { roundAtNode, type EntryMarking } from './entry-marking';
import { modulePanel } from './module-panel';
import type { ValuedAspect } from './tally-aspect';
import type { AdjustmentTally, Discrepancy, ModuleTally } from './tally';

const ZERO: Ratio = { num: 0n, den: 1n };

/** What the desk gave an entry, and the rules it was given by. */
export interface Adjusting {
  readonly rules: AdjustmentRules | undefined;
  readonly given: readonly GivenAdjustment[];
}

export interface TalliedModule {
  readonly tally: ModuleTally;
  readonly adjustments: readonly AdjustmentTally[];
  readonly discrepancies: readonly Discrepancy[];
}

const discrepanciesOf = (
  module: Module,
  aspects: readonly ValuedAspect[],
  isApart: boolean,
): Discrepancy[] => [
  ...(isApart ? [{ moduleId: module.id, aspectId: null }] : []),
  ...aspects
    .filter((aspect) => aspect.isTooFarApart)
    .map(({ tally }) => ({ moduleId: module.id, aspectId: tally.aspectId })),
];

/** An element that was not declared was not shown, as long as nobody marks it (TAL-20). */
const isExpected = ({ isOwed, tally }: ValuedAspect): boolean => !isOwed || tally.marks.length > 0;

const floored = (module: Module, value: Ratio): Ratio =>
  value.num < 0n && module.floor !== 'none' && module.better !== 'lower' ? ZERO : value;

/**
 * A module's points so far with every mark behind them, and what they contribute to the total (TAL-5 … TAL-8, TAL-15, TAL-16,
 * TAL-22, TAL-23). Null value: none yet, or none at all.
 * @param aspects in the order of the scheme, cross rules applied
 */
export function tallyModule(
  module: Module,
  aspects: readonly ValuedAspect[],
  marking: EntryMarking,
  adjusting: Adjusting,
): TalliedModule {
  const { better = 'higher' } = module;
  const tallies = aspects.map(({ tally }) => tally);
  const panelled = modulePanel(module, marking);
  const rule = module.combination ?? ADD_UP;
  const outcomes = tallies.map(({ value, isUnfinished }): Outcome => (isUnfinished ? 'unfinished' : value));
  const combined = combinationKindOf(rule).combine(outcomes, rule, better);
  const exact = module.panel.over === 'module' ? panelled.value : combined.value;
  const isFailed = aspects.some(({ veto }) => veto === 'module');
  // Where less is better, zero would be the best of all: whoever fails has no result.
  const isUnfinished = exact === 'unfinished' || (isFailed && better === 'lower');
  const before = exact === null || isUnfinished ? null : floored(module, isFailed ? ZERO : exact);
  const { value: after, adjustments } = before
    ? adjust({ value: before, moduleId: module.id, better }, adjusting.rules, adjusting.given)
    : { value: null, adjustments: [] };
  const value = after && roundAtNode(after, marking.rounding, 'module');
  const weighted = value && multiplyRatios(value, ratio(module.weight, 1_000_000));
  return {
    tally: {
      moduleId: module.id,
      aspects: tallies.map((tally, index) => ({ ...tally, counts: combined.counts[index] ?? false })),
      sums: panelled.sums,
      value,
      isUnfinished,
      contribution: weighted && roundAtNode(weighted, marking.rounding, 'contribution'),
      marked: tallies.reduce((sum, { marks }) => sum + marks.length, 0),
      expected: marking.judgeIds.length * aspects.filter(isExpected).length,
    },
    adjustments,
    discrepancies: discrepanciesOf(module, aspects, panelled.isTooFarApart),
  };
}
