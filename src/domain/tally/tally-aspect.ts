import type { JudgeId } from '../kernel/ids';
import { isUnfinished, type MarkValue } from '../kernel/mark-value';
import { MICRO } from '../kernel/points';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { Dropped } from '../panel/panel-kind';
import type { PanelRule } from '../panel/panel-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import { isPassed, type Veto } from '../scheme/aspects/pass-aspect';
import { aspectWorth, countedMark, declarationOf } from './aspect-worth';
import type { EntryMarking } from './entry-marking';
import { aspectKey, decidedValue } from './decided-value';
import { markWidth } from './mark-width';
import { isTooFarApart, panelValue } from './panel-value';
import type { AspectTally, CountedMark } from './tally';

/**
 * The mean of all marks. Whether an aspect is passed is a vote of them all, whatever the panel does with points (ASP-8). Where
 * the panel works on module sums an aspect alone has no value, but a veto still asks for its vote.
 */
const PLAIN: PanelRule = { kind: 'mean', over: 'module', minimumMarks: 1 };

/** An aspect with what its module needs to know besides its tally. */
export interface ValuedAspect {
  readonly tally: AspectTally;
  readonly isTooFarApart: boolean;
  /** What its failing costs; null: it has not failed. */
  readonly veto: Veto | null;
  /** The entry has not declared it: without marks it was not shown, with marks it waits for the declaration. */
  readonly isOwed: boolean;
}

interface GivenMark {
  readonly judgeId: JudgeId;
  readonly points: MarkValue;
}

const givenMarks = (aspect: Aspect, { judgeIds, sheets }: EntryMarking): GivenMark[] =>
  judgeIds.flatMap((judgeId) => {
    const points = sheets?.get(judgeId)?.marksByAspect.get(aspect.id)?.points ?? null;
    return points === null ? [] : [{ judgeId, points }];
  });

/** Half of the marks or more say that the attempt has no result (TAL-21). */
const isWithoutResult = (marks: readonly GivenMark[]): boolean => {
  const unfinished = marks.filter(({ points }) => isUnfinished(points)).length;
  return unfinished > 0 && unfinished * 2 >= marks.length;
};

/** The marks with what became of them; one without an amount is not in the panel, so nothing was dropped. */
const countedMarks = (marks: readonly GivenMark[], dropped: readonly Dropped[]): CountedMark[] => {
  let amounts = 0;
  return marks.map(({ judgeId, points }) => {
    if (isUnfinished(points)) return { judgeId, points, dropped: null };
    amounts += 1;
    return { judgeId, points, dropped: dropped[amounts - 1] ?? null };
  });
};

const aspectTally = (aspect: Aspect, marks: readonly CountedMark[], value: Ratio | null): AspectTally => ({
  aspectId: aspect.id,
  marks,
  value,
  isUnfinished: false,
  counts: value !== null,
  isRuled: false,
});

/**
 * An aspect's value from its panel's marks, with every mark behind it (TAL-1 … TAL-4, TAL-19 … TAL-22). Null value: no mark
 * yet, no majority, or the entry owes its declaration.
 */
export function tallyAspect(aspect: Aspect, panel: PanelRule, marking: EntryMarking): ValuedAspect {
  const marks = givenMarks(aspect, marking);
  const plain = { isTooFarApart: false, veto: null, isOwed: false };
  const assumed = marking.assumed?.get(aspect.id);
  if (assumed) return { tally: aspectTally(aspect, countedMarks(marks, []), assumed), ...plain };
  const declaration = declarationOf(aspect, marking.declarations.get(aspect.id));
  if (declaration === null || isWithoutResult(marks)) {
    const tally = aspectTally(aspect, countedMarks(marks, []), null);
    const isOwed = declaration === null;
    return { tally: { ...tally, isUnfinished: !isOwed }, ...plain, isOwed };
  }
  const values = marks.flatMap(({ points }) =>
    isUnfinished(points) ? [] : [countedMark(aspect, points, declaration)],
  );
  const isOverModule = panel.over === 'module';
  const decision = isOverModule ? undefined : marking.decisions.get(aspectKey(aspect.id));
  const { dropped, value } = panelValue(values, isOverModule || aspect.kind === 'pass' ? PLAIN : panel);
  const worth = value && !isOverModule ? aspectWorth(aspect, value, declaration, marking.rounding) : null;
  const decided = values.length > 0 ? decidedValue(decision) : null;
  return {
    tally: aspectTally(aspect, countedMarks(marks, dropped), decided ?? worth),
    isTooFarApart:
      !isOverModule &&
      !decision &&
      isTooFarApart(values, panel, { den: 1n, width: BigInt(markWidth(aspect)) }),
    veto: values.length < panel.minimumMarks ? null : vetoOf(aspect, decided ? voteOf(decided) : value),
    isOwed: false,
  };
}

/** Points given for passing are a pass, none are none (RSC-7). */
const voteOf = (decided: Ratio): Ratio => ratio(decided.num > 0n ? MICRO : 0);

/** A failed aspect's veto (TAL-22). */
function vetoOf(aspect: Aspect, value: Ratio | null): Veto | null {
  return aspect.kind === 'pass' && value && !isPassed(value) ? (aspect.veto ?? null) : null;
}
