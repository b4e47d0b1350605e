/** Which part of a shared place's bracket a row draws, from its neighbours in the list; undefined when it stands alone. */
export function bracketPart(
  places: readonly (number | null | undefined)[],
  index: number,
): 'first' | 'middle' | 'last' | undefined {
  const own = places[index];
  if (own === null || own === undefined) return undefined;
  const above = places[index - 1] === own;
  const below = places[index + 1] === own;
  if (above && below) return 'middle';
  if (below) return 'first';
  return above ? 'last' : undefined;
}
