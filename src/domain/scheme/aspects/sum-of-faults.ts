/** One fault of a list: what it costs and how often at most. */
interface CountedFault {
  readonly points: number;
  readonly most?: number;
}

/**
 * Whether an amount is a sum of listed faults, each taken at most so often (MRK-11). Both are whole steps; the way is the
 * classic one over reachable sums, so a maximum of n steps costs n per fault.
 */
export function isSumOfFaults(amount: number, step: number, faults: readonly CountedFault[]): boolean {
  const target = amount / step;
  const isReached: boolean[] = Array.from({ length: target + 1 }, (_, steps) => steps === 0);
  for (const { points, most = Number.POSITIVE_INFINITY } of faults) {
    const cost = points / step;
    // How often this fault is used to come to a sum that was not reached without it.
    const timesUsed: number[] = Array.from({ length: target + 1 }, () => 0);
    for (let sum = cost; sum <= target; sum++) {
      const times = (timesUsed[sum - cost] ?? 0) + 1;
      if (isReached[sum] || !isReached[sum - cost] || times > most) continue;
      isReached[sum] = true;
      timesUsed[sum] = times;
    }
  }
  return isReached[target] === true;
}
