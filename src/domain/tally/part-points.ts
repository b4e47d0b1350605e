import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Tally } from './tally';

type Modules = Pick<Tally, 'modules'>;

/**
 * Reads the points so far of theory or practical on the part's own scale (TAL-11): Σ value × weight over the part's modules,
 * divided by Σ weight; of one module its value. Null without a value in the part. Exact micro-points. Modules of weight zero
 * only break ties and are not in it.
 */
export function partReader(scheme: MarkingScheme, part: Module['part']): (tally: Modules) => Ratio | null {
  const counted = scheme.modules.flatMap((module, index) =>
    module.part === part && module.weight > 0 ? [{ index, weight: BigInt(module.weight) }] : [],
  );
  const [first, ...others] = counted;
  if (!first) return () => null;
  if (others.length === 0) return ({ modules }) => modules[first.index]?.value ?? null;
  const weights = counted.reduce((all, { weight }) => all + weight, 0n);
  return ({ modules }) => {
    let num = 0n;
    let den = 1n;
    let isMarked = false;
    for (const { index, weight } of counted) {
      const value = modules[index]?.value;
      if (!value) continue;
      isMarked = true;
      num = num * value.den + value.num * weight * den;
      den *= value.den;
    }
    return isMarked ? ratio(num, den * weights) : null;
  };
}

/** The same of one tally. */
export function partPoints(tally: Modules, scheme: MarkingScheme, part: Module['part']): Ratio | null {
  return partReader(scheme, part)(tally);
}
