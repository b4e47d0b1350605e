import type { Ratio } from '../kernel/ratio';
import { addRatios } from '../kernel/ratios';
import { aspectsOf } from '../scheme/aspects-of';
import type { Criterion, Module } from '../scheme/marking-scheme';
import type { ModuleTally } from './tally';

/**
 * What each criterion of a module came to: the sum of its aspects, before anything that concerns the module as a whole. Null where
 * it has no such sum: the judges are counted by their module sums, or the aspects are attempts of which some count.
 */
export function criterionPoints(
  module: Module,
  tally: ModuleTally,
): { readonly criterion: Criterion; readonly points: Ratio | null }[] {
  const hasSums = !module.combination && tally.sums.length === 0;
  const values = new Map(tally.aspects.map(({ aspectId, value }) => [aspectId, value]));
  return module.criteria.map((criterion) => {
    const of = aspectsOf(criterion).flatMap(({ id }) => values.get(id) ?? []);
    const points = hasSums && of.length > 0 ? of.reduce((sum, value) => addRatios(sum, value)) : null;
    return { criterion, points };
  });
}
