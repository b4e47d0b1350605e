/** The members of an object with the type of their keys kept. */
export function entriesOf<Key extends string, Value>(of: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(of) as [Key, Value][];
}
