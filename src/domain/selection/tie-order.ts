import { ratio } from '../kernel/ratios';
import type { SortKey } from './by-keys';
import type { SelectionAct } from './selection-act';

/** The committee's word on those who are equal, as the last key: the newest decision that names both counts. */
export function tieOrder<One>(acts: readonly SelectionAct[], idOf: (one: One) => string): SortKey<One> {
  const places = new Map<string, number>();
  for (const act of acts) {
    if (act.kind === 'tie') act.ids.forEach((id, index) => places.set(id, index));
  }
  return {
    better: 'lower',
    valueOf: (one) => {
      const place = places.get(idOf(one));
      return place === undefined ? null : ratio(place);
    },
  };
}
