/** A copy without some members. */
export function omitted<T extends object, K extends keyof T>(thing: T, ...names: readonly K[]): Omit<T, K> {
  const left = Object.entries(thing).filter(([name]) => !(names as readonly unknown[]).includes(name));
  return Object.fromEntries(left) as Omit<T, K>;
}
