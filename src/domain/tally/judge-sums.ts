import type { JudgeId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { addRatios } from '../kernel/ratios';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import { declarationOf } from './aspect-worth';
import type { EntryMarking } from './entry-marking';
import { markWorth } from './mark-worth';

export interface JudgeSum {
  readonly judgeId: JudgeId;
  readonly value: Ratio;
}

const ZERO: Ratio = { num: 0n, den: 1n };

const sumOf = (
  judgeId: JudgeId,
  aspects: readonly Aspect[],
  marking: EntryMarking,
): { readonly value: Ratio; readonly marked: number } => {
  const marks = marking.sheets?.get(judgeId)?.marksByAspect;
  let value = ZERO;
  let marked = 0;
  for (const aspect of aspects) {
    const points = marks?.get(aspect.id)?.points ?? null;
    const worth = markWorth(aspect, points, marking.declarations.get(aspect.id));
    if (worth === null) continue;
    value = addRatios(value, worth);
    marked += 1;
  }
  return { value, marked };
};

/** What an entry has neither declared nor been marked for it did not show, and nobody owes it a mark for that (TAL-20). */
const isShown = (aspect: Aspect, { judgeIds, sheets, declarations }: EntryMarking): boolean =>
  declarationOf(aspect, declarations.get(aspect.id)) !== null ||
  judgeIds.some((id) => (sheets?.get(id)?.marksByAspect.get(aspect.id)?.points ?? null) !== null);

/**
 * Each judge's sum over a module's aspects, deductions taken off (TAL-5). Where the panel does not add, a judge who still owes a
 * mark is left out as long as another owes none: half a sheet is not a low sum. Until then everybody's points so far stand.
 */
export function judgeSums(
  aspects: readonly Aspect[],
  marking: EntryMarking,
  adds: boolean,
): { readonly sums: readonly JudgeSum[]; readonly areWhole: boolean } {
  const all = marking.judgeIds
    .map((judgeId) => ({ judgeId, ...sumOf(judgeId, aspects, marking) }))
    .filter(({ marked }) => marked > 0);
  const due = aspects.filter((aspect) => isShown(aspect, marking)).length;
  const whole = adds ? all : all.filter(({ marked }) => marked === due);
  const counted = whole.length > 0 ? whole : all;
  return {
    sums: counted.map(({ judgeId, value }) => ({ judgeId, value })),
    areWhole: whole.length > 0,
  };
}
