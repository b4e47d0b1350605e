import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Tally } from './tally';

/**
 * The points so far of theory or practical on the part's own scale (TAL-11): Σ value × weight over the part's modules, divided
 * by Σ weight. Null without a mark in the part. Exact micro-points.
 */
export function partPoints(tally: Tally, scheme: MarkingScheme, part: Module['part']): Ratio | null {
  let num = 0n;
  let den = 1n;
  let weights = 0;
  let isMarked = false;
  scheme.modules.forEach((module, index) => {
    if (module.part !== part) return;
    weights += module.weight;
    const value = tally.modules[index]?.value;
    if (!value) return;
    isMarked = true;
    num = num * value.den + value.num * BigInt(module.weight) * den;
    den *= value.den;
  });
  return isMarked && weights > 0 ? ratio(num, den * BigInt(weights)) : null;
}
