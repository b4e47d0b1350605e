/** A source of repeatable chance: the same seed gives the same numbers on every machine. Integers only. */
export interface Random {
  /** 0 … limit − 1. */
  below(limit: number): number;
  /** least … most, both included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
  /** Roughly a bell curve round 0 with this standard deviation. */
  bell(spread: number): number;
}

/** Mulberry32 on 32-bit integers. Not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[below(list.length)] as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    return list.map(() => rest.splice(below(rest.length), 1)[0] as T);
  };
  // Twelve throws of 0 … 1000 have a standard deviation of 1000.
  const bell = (spread: number): number => {
    let sum = -6000;
    for (let throws = 0; throws < 12; throws++) sum += below(1001);
    return Math.trunc((sum * spread) / 1000);
  };
  return { below, between: (least, most) => least + below(most - least + 1), pick, shuffle, bell };
}
