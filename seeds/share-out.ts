/** Splits a whole number by weights; the shares are whole and add up to it. All zero when no weight is above zero. */
export function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let weightSoFar = 0;
  let given = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const upTo = sum === 0 ? 0 : Math.floor((whole * weightSoFar) / sum);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}
