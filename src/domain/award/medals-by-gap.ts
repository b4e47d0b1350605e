import type { Ratio } from '../kernel/ratio';
import { addRatios, compareRatios } from '../kernel/ratios';

export type Medal = 'gold' | 'silver' | 'bronze';

/** How many from a position on lie within the gap of the value there. */
const within = (values: readonly Ratio[], from: number, gap: Ratio): number => {
  const first = values[from];
  if (!first) return 0;
  const least = addRatios(first, { num: -gap.num, den: gap.den });
  return values.slice(from).filter((value) => compareRatios(value, least) >= 0).length;
};

/** Whether the one at a position is no further than the gap behind the one before. */
const isClose = (values: readonly Ratio[], at: number, gap: Ratio): boolean => {
  const [before, here] = [values[at - 1], values[at]];
  return before !== undefined && here !== undefined && compareRatios(addRatios(here, gap), before) >= 0;
};

/**
 * The medals of WorldSkills (AWD-9): whoever is no more than the gap behind the best shares gold. After one gold, silver and
 * bronze go the same way; two silvers leave bronze only to one as close again. Two golds leave no silver; three or more leave
 * bronze only to one as close again. Source: rules of the field 3 [S88].
 * @param values on the scale, best first
 * @returns one per value
 */
export function medalsByGap(values: readonly Ratio[], gap: Ratio): (Medal | null)[] {
  const medals: (Medal | null)[] = values.map(() => null);
  let next = 0;
  const give = (medal: Medal): number => {
    const count = within(values, next, gap);
    medals.fill(medal, next, next + count);
    next += count;
    return count;
  };
  const golds = give('gold');
  const silvers = golds === 1 ? give('silver') : 0;
  if (golds + silvers <= 2 || isClose(values, next, gap)) give('bronze');
  return medals;
}
