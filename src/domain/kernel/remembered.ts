/** What is written again and again is few texts. */
const FEW = 1000;

/**
 * The same reading of a text, which keeps what it has read: of 300,000 rows a column of levels says a dozen things. Only for a
 * reading that depends on nothing else and whose results nobody changes.
 * @param most so many texts are kept; with one more it begins anew
 */
export function remembered<T>(read: (text: string) => T, most = FEW): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
