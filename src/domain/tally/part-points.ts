import type { Ratio } from '../kernel/ratio';
import { addRatios, multiplyRatios, ratio } from '../kernel/ratios';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Tally } from './tally';

/**
 * The points so far of theory or practical on the part's own scale (TAL-11): Σ value × weight over the part's modules, divided
 * by Σ weight. Null without a mark in the part. Exact micro-points.
 */
export function partPoints(tally: Tally, scheme: MarkingScheme, part: Module['part']): Ratio | null {
  let sum: Ratio | null = null;
  let weights = 0;
  scheme.modules.forEach((module, index) => {
    if (module.part !== part) return;
    weights += module.weight;
    const value = tally.modules[index]?.value;
    if (!value) return;
    const weighted = multiplyRatios(value, ratio(module.weight));
    sum = sum ? addRatios(sum, weighted) : weighted;
  });
  return sum && weights > 0 ? multiplyRatios(sum, ratio(1, weights)) : null;
}
