import type { Points } from '../kernel/points';
import type { Ratio } from '../kernel/ratio';
import { addRatios, multiplyRatios, ratio } from '../kernel/ratios';
import type { Declaration } from '../ledger/declaration';
import { aspectKindOf, type Aspect } from '../scheme/aspects/aspect-kinds';
import type { Rounding } from '../scheme/marking-scheme';
import { roundAtNode } from './entry-marking';

const MILLION = 1_000_000;
const NOTHING: Declaration = {};

/** The entry's own declaration for an aspect; null while it owes one, and then the aspect has no value (TAL-20). */
export function declarationOf(aspect: Aspect, declared: Declaration | undefined): Declaration | null {
  const { declares } = aspect;
  if (!declares) return NOTHING;
  const isOwed =
    (declares.factor && declared?.factor === undefined) ||
    (declares.base && declared?.base === undefined) ||
    (declares.table && declared?.table === undefined);
  return isOwed ? null : (declared ?? NOTHING);
}

/** What one mark counts in the panel: by the entry's own table where it has one, else as the kind says. */
export function countedMark(aspect: Aspect, mark: Points, declaration: Declaration): Points {
  const own = declaration.table?.find((row) => row.mark === mark);
  return own ? own.points : aspectKindOf(aspect).counted(aspect, mark);
}

/** The panel's value in points: rounded, then multiplied by the scheme's and the entry's factors, then added to the base (TAL-20). */
export function aspectWorth(
  aspect: Aspect,
  value: Ratio,
  declaration: Declaration,
  rounding: Rounding,
): Ratio {
  const round = (points: Ratio): Ratio => roundAtNode(points, rounding, 'aspect');
  const { factor: declared = MILLION, base, table } = declaration;
  // By a table of the entry's own the marks are points already.
  let points = round(table ? value : aspectKindOf(aspect).worth(aspect, value));
  const { factor = MILLION } = aspect;
  if (factor !== MILLION || declared !== MILLION) {
    const by = ratio(BigInt(factor) * BigInt(declared), BigInt(MILLION) * BigInt(MILLION));
    points = round(multiplyRatios(points, by));
  }
  return base === undefined ? points : addRatios(points, ratio(base));
}
