/** From here on packing keys and members into one array for the engine's own sort is worth it. */
const LARGE = 64;

/**
 * Sorts members by their keys, highest first; of equal keys the one that came first stays first.
 * @param run the members, sorted in place
 * @param keys by member; whole numbers or minus infinity
 */
export function sortRun(run: Uint32Array, keys: Float64Array): void {
  if (run.length < LARGE) insertionSort(run, keys);
  else if (!sortPacked(run, keys)) {
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

/** Packs key and position into one number each. False, and nothing is done, when these numbers would not be exact. */
function sortPacked(run: Uint32Array, keys: Float64Array): boolean {
  const size = run.length;
  let most = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const member of run) {
    const key = keys[member]!;
    if (key > most) most = key;
    if (key < least && key !== Number.NEGATIVE_INFINITY) least = key;
  }
  // Whoever has no key comes one step below the lowest.
  const bottom = most - least + 1;
  if (!Number.isSafeInteger((bottom + 1) * size)) return false;
  const packed = new Float64Array(size);
  run.forEach((member, position) => {
    const key = keys[member]!;
    packed[position] = (key === Number.NEGATIVE_INFINITY ? bottom : most - key) * size + position;
  });
  packed.sort();
  const members = run.slice();
  packed.forEach((value, position) => {
    run[position] = members[value % size]!;
  });
  return true;
}
