/** From here on counting digits is worth what it costs to prepare. */
const LARGE = 64;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Three digits; ranks in 32 bits and fewer. */
const MOST_RANK = 0xffff_ffff;

/**
 * Sorts members by their keys, highest first; of equal keys the one that came first stays first.
 * @param run the members, sorted in place
 * @param keys by member; whole numbers or minus infinity
 */
export function sortRun(run: Uint32Array, keys: Float64Array): void {
  if (run.length < LARGE) insertionSort(run, keys);
  else if (!sortByDigits(run, keys)) {
    const members = [...run];
    members.sort((a, b) => (keys[b]! > keys[a]! ? 1 : keys[b]! < keys[a]! ? -1 : 0));
    run.set(members);
  }
}

/** A few members are sorted in place: nothing is made for them. */
function insertionSort(run: Uint32Array, keys: Float64Array): void {
  for (let at = 1; at < run.length; at++) {
    const member = run[at]!;
    const key = keys[member]!;
    let to = at;
    for (; to > 0 && keys[run[to - 1]!]! < key; to--) run[to] = run[to - 1]!;
    run[to] = member;
  }
}

/** The largest whole number that divides both. */
function commonStep(a: number, b: number): number {
  let [step, rest] = [a, b];
  while (rest !== 0) [step, rest] = [rest, step % rest];
  return step;
}

interface Ranks {
  readonly ranks: Uint32Array;
  readonly highest: number;
}

/** How far each key lies below the highest, in steps of what divides them all; null when that needs more than 32 bits. */
function ranksOf(run: Uint32Array, keys: Float64Array): Ranks | null {
  let most = Number.NEGATIVE_INFINITY;
  for (const member of run) if (keys[member]! > most) most = keys[member]!;
  let step = 0;
  let lowest = 0;
  for (const member of run) {
    const below = most - keys[member]!;
    if (!(below > 0 && below < Number.POSITIVE_INFINITY)) continue;
    if (below > lowest) lowest = below;
    if (step === 0 || below % step !== 0) step = commonStep(below, step);
  }
  // Whoever has no key comes one step below the lowest.
  const bottom = step === 0 ? 1 : lowest / step + 1;
  if (bottom > MOST_RANK) return null;
  const ranks = new Uint32Array(run.length);
  for (let position = 0; position < run.length; position++) {
    const below = most - keys[run[position]!]!;
    if (below > 0) ranks[position] = below === Number.POSITIVE_INFINITY ? bottom : below / step;
  }
  return { ranks, highest: bottom };
}

interface Sorted {
  readonly ranks: Uint32Array;
  readonly members: Uint32Array;
}

/** Sorts by counting digits of the ranks, the lowest digit first. False, and nothing is done, when they do not fit. */
function sortByDigits(run: Uint32Array, keys: Float64Array): boolean {
  const ranked = ranksOf(run, keys);
  if (!ranked) return false;
  let from: Sorted = { ranks: ranked.ranks, members: Uint32Array.from(run) };
  let to: Sorted = { ranks: new Uint32Array(run.length), members: new Uint32Array(run.length) };
  const ends = new Uint32Array(DIGITS);
  for (let shift = 0; shift === 0 || (shift < 32 && ranked.highest >>> shift > 0); shift += DIGIT_BITS) {
    ends.fill(0);
    const { ranks, members } = from;
    for (const rank of ranks) ends[(rank >>> shift) & (DIGITS - 1)]!++;
    for (let digit = 1; digit < DIGITS; digit++) ends[digit]! += ends[digit - 1]!;
    for (let position = run.length - 1; position >= 0; position--) {
      const place = --ends[(ranks[position]! >>> shift) & (DIGITS - 1)]!;
      to.ranks[place] = ranks[position]!;
      to.members[place] = members[position]!;
    }
    [from, to] = [to, from];
  }
  run.set(from.members);
  return true;
}
