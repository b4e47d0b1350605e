/** Works through a list with at most `most` under way; results in the order of the list. The first error ends it. */
export async function someAtOnce<T, R>(
  list: readonly T[],
  most: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>();
  const queue = list.entries();
  const worker = async (): Promise<void> => {
    for (const [index, one] of queue) results.set(index, await work(one));
  };
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, worker));
  return list.map((_, index) => results.get(index) as R);
}
