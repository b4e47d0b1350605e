import type { Better } from '../combination/combination-kind';
import type { Ratio } from '../kernel/ratio';
import { compareRatios } from '../kernel/ratios';

/** One thing to compare by. Whoever has no value comes last. */
export interface SortKey<One> {
  readonly better: Better;
  readonly valueOf: (one: One) => Ratio | null;
}

const compare = <One>({ better, valueOf }: SortKey<One>, a: One, b: One): number => {
  const [left, right] = [valueOf(a), valueOf(b)];
  if (!left || !right) return Number(left === null) - Number(right === null);
  return better === 'higher' ? compareRatios(right, left) : compareRatios(left, right);
};

/** Those who are equal by every key, group by group, best first. */
export function groupsByKeys<One>(all: readonly One[], keys: readonly SortKey<One>[]): One[][] {
  const by = (a: One, b: One): number => {
    for (const key of keys) {
      const order = compare(key, a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
  const groups: One[][] = [];
  for (const one of all.toSorted(by)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && by(last[0], one) === 0) last.push(one);
    else groups.push([one]);
  }
  return groups;
}
