/** A share of a number of people, rounded down. Exact: both are whole. @param millionths the share */
export function shareOf(people: number, millionths: number): number {
  return Number((BigInt(people) * BigInt(millionths)) / 1_000_000n);
}
