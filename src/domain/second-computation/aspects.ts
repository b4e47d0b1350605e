import type { MarkValue } from '../kernel/mark-value';
import type { Points } from '../kernel/points';
import type { Declaration } from '../ledger/declaration';
import type { PanelRule } from '../panel/panel-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Bands } from '../scheme/aspects/bands';
import type { PassAspect } from '../scheme/aspects/pass-aspect';
import type { TimeAspect } from '../scheme/aspects/time-aspect';
import {
  ceilingOf,
  compare,
  least,
  minus,
  most,
  negative,
  NOTHING,
  over,
  plus,
  share,
  times,
  whole,
  type Fraction,
} from './fraction';
import { panelOf } from './panels';

/** What an aspect or a module has come to: a value, an attempt that ended without one, or nothing yet. */
export type Outcome = Fraction | 'unfinished' | null;
export const isValue = (outcome: Outcome): outcome is Fraction =>
  outcome !== null && outcome !== 'unfinished';

/** How values are rounded on the way; left as they are unless each node is rounded. */
export type RoundNode = (value: Fraction) => Fraction;

const byBands = (bands: Bands, value: Fraction): Fraction => {
  for (const { from, to, points } of bands) {
    if (compare(value, whole(from)) >= 0 && compare(value, whole(to)) <= 0) return whole(points);
  }
  return NOTHING;
};

const ofTime = ({ scoring }: TimeAspect, value: Fraction): Fraction => {
  if (scoring === undefined) return value;
  if (scoring.kind === 'bands') return byBands(scoring.bands, value);
  const late = minus(value, whole(scoring.within));
  if (late[0] <= 0n) return whole(scoring.full);
  const begun: Fraction = [ceilingOf(over(late, whole(scoring.per))), 1n];
  return most(minus(whole(scoring.full), times(begun, whole(scoring.off))), NOTHING);
};

/** What a panel's value is worth in points (ASP-1 to ASP-7). */
const worthOf = (aspect: Exclude<Aspect, PassAspect>, value: Fraction): Fraction => {
  switch (aspect.kind) {
    case 'free':
    case 'measurement':
    case 'count':
      return value;
    case 'judgement':
      return over(times(value, whole(aspect.max)), whole((aspect.levels.length - 1) * 1_000_000));
    case 'measured':
      return aspect.converts === 'panel-value' ? byBands(aspect.bands, value) : value;
    case 'deduction':
      return negative(value);
    case 'time':
      return ofTime(aspect, value);
  }
};

/** Marks that are a result; the others say that the attempt has none. */
export const resultsOf = (marks: readonly MarkValue[]): Points[] =>
  marks.filter((mark) => typeof mark === 'number');

/** More than half of the marks say so (ASP-8). */
export const hasPassed = (marks: readonly Points[]): boolean =>
  marks.filter((mark) => mark > 0).length * 2 > marks.length;

const owesDeclaration = ({ declares }: Aspect, declared: Declaration | undefined): boolean =>
  (declares?.factor !== undefined && declared?.factor === undefined) ||
  (declares?.base !== undefined && declared?.base === undefined) ||
  (declares?.table !== undefined && declared?.table === undefined);

/** One judge's mark as it goes into the panel. */
export const markOf = (aspect: Aspect, mark: number, declared: Declaration | undefined): Fraction => {
  const own = declared?.table?.find((row) => row.mark === mark);
  if (own) return whole(own.points);
  if (aspect.kind === 'measured' && aspect.converts === 'each-mark')
    return byBands(aspect.bands, whole(mark));
  if (aspect.kind !== 'count') return whole(mark);
  const worth = over(times(whole(mark), whole(aspect.each)), whole(1_000_000));
  return aspect.max === undefined ? worth : least(worth, whole(aspect.max));
};

/** × the scheme's factor × the declared one, rounded at each node; and the declared base as it is (TAL-20). */
const withFactors = (
  aspect: Aspect,
  value: Fraction,
  declared: Declaration | undefined,
  round: RoundNode,
): Fraction => {
  const factor = times(share(aspect.factor ?? 1_000_000), share(declared?.factor ?? 1_000_000));
  return plus(round(times(value, factor)), whole(declared?.base ?? 0));
};

export interface MarkedAspect {
  readonly aspect: Aspect;
  readonly marks: readonly MarkValue[];
  readonly declared: Declaration | undefined;
}

/** Half of the marks or more say so (TAL-21). */
const isWithoutResult = (marks: readonly MarkValue[]): boolean => {
  const without = marks.filter((mark) => typeof mark !== 'number').length;
  return without > 0 && without * 2 >= marks.length;
};

/** Whether the marks come to a value: nothing is owed, and the attempt has a result. */
export const isValued = ({ aspect, marks, declared }: MarkedAspect): boolean =>
  !owesDeclaration(aspect, declared) && !isWithoutResult(marks);

/** What needs a declaration and has neither that nor a mark was not shown, and is not expected. */
export const isShown = ({ aspect, marks, declared }: MarkedAspect): boolean =>
  marks.length > 0 || !owesDeclaration(aspect, declared);

/** Marked, but worth nothing yet: the declaration is owed. */
export const isWaiting = ({ aspect, marks, declared }: MarkedAspect): boolean =>
  marks.length > 0 && owesDeclaration(aspect, declared);

/** An aspect where the panel works on each aspect. */
export function outcomeOf(marked: MarkedAspect, panel: PanelRule, round: RoundNode): Outcome {
  const { aspect, marks, declared } = marked;
  const results = resultsOf(marks);
  if (marks.length === 0 || owesDeclaration(aspect, declared)) return null;
  if (isWithoutResult(marks)) return 'unfinished';
  if (aspect.kind === 'pass' && !declared?.table) {
    return withFactors(aspect, round(hasPassed(results) ? whole(aspect.max) : NOTHING), declared, round);
  }
  const value = panelOf(
    results.map((mark) => markOf(aspect, mark, declared)),
    panel,
  );
  if (value === null) return null;
  const worth = declared?.table || aspect.kind === 'pass' ? value : worthOf(aspect, value);
  return withFactors(aspect, round(worth), declared, round);
}

/** One judge's mark where the panel works on judges' sums. */
export function singleWorth(
  aspect: Aspect,
  mark: number,
  declared: Declaration | undefined,
): Fraction | null {
  if (owesDeclaration(aspect, declared)) return null;
  const value = markOf(aspect, mark, declared);
  const worth = aspect.kind === 'pass' ? (mark === 0 ? NOTHING : whole(aspect.max)) : worthOf(aspect, value);
  return withFactors(aspect, worth, declared, (exactly) => exactly);
}
