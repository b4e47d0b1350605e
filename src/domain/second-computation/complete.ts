import type { PanelRule } from '../panel/panel-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import { ascending, compare, minus, share, times, whole, type Fraction } from './fraction';

const POINT = 1_000_000;

/** How far apart two judges can be as their marks go into the panel. */
export function widthOf(aspect: Aspect): number {
  const { table } = aspect.declares ?? {};
  if (table) return table.most - table.least;
  switch (aspect.kind) {
    case 'free':
      return aspect.max - (aspect.least ?? 0);
    case 'measurement':
    case 'deduction':
      return aspect.max;
    case 'judgement':
      return (aspect.levels.length - 1) * POINT;
    case 'count':
      return Math.min(aspect.max ?? Infinity, aspect.each * aspect.most);
    case 'measured': {
      const worths = aspect.bands.map(({ points }) => points);
      return aspect.converts === 'panel-value' ? aspect.most - aspect.least : Math.max(...worths);
    }
    case 'time':
      return aspect.limit;
    case 'pass':
      return POINT;
  }
}

/** Whether marks are so far apart that they are to be given again (TAL-19). */
export function isTooFarApart(marks: readonly Fraction[], { spread }: PanelRule, width: Fraction): boolean {
  if (spread === undefined || marks.length < 2) return false;
  const sorted = ascending(marks);
  const limit = spread.kind === 'points' ? whole(spread.most) : times(width, share(spread.most));
  return compare(minus(sorted.at(-1)!, sorted[0]!), limit) > 0;
}
