import { aspectKindOf, type Aspect } from '../scheme/aspects/aspect-kinds';

/** How far apart two marks for an aspect can be as the panel counts them: the base of a spread limit in percent. */
export function markWidth(aspect: Aspect): number {
  const table = aspect.declares?.table;
  if (table) return table.most - table.least;
  const kind = aspectKindOf(aspect);
  const { best, worst, at } = kind.range(aspect);
  if (at === 'mark') return Math.abs(kind.counted(aspect, best) - kind.counted(aspect, worst));
  if (aspect.kind === 'measured') return aspect.most - aspect.least;
  return aspect.kind === 'time' ? aspect.limit : Math.abs(best - worst);
}
