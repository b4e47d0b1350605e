const objectText = (value: object): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('only plain objects can be canonical');
  const members: string[] = [];
  for (const key of Object.keys(value).toSorted()) {
    const member: unknown = Reflect.get(value, key);
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
};

/**
 * The one text of a value (KER-1): keys in code unit order, no white space, members that are undefined left out.
 * Hashes and byte-for-byte comparisons stand on it.
 * @throws TypeError on anything but null, booleans, safe integers, strings, arrays and plain objects: a fraction or a
 * BigInt has more than one spelling, so whoever wants one writes it as a string first.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a safe integer: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object') return objectText(value);
  throw new TypeError(`a ${typeof value} has no canonical text`);
}
