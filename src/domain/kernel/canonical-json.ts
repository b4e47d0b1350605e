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

/** A plain object whose members stand in order, none undefined. */
function areInOrder(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const keys = Object.keys(value);
  for (let index = 1; index < keys.length; index++) if (keys[index - 1]! > keys[index]!) return false;
  return keys.every((key) => isInOrder(Reflect.get(value, key)));
}

/** Whether JSON.stringify writes the canonical text as it is: what was read from a canonical text, above all. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object') return typeof value === 'boolean';
  if (value === null) return true;
  if (!Array.isArray(value)) return areInOrder(value);
  for (let index = 0; index < value.length; index++) if (!isInOrder(value[index])) return false;
  return true;
}

/**
 * The one text of a value (KER-1): keys in code unit order, no white space, members that are undefined left out.
 * Hashes and byte-for-byte comparisons stand on it.
 * @throws TypeError on anything but null, booleans, safe integers, strings, arrays and plain objects: a fraction or a
 * BigInt has more than one spelling, so whoever wants one writes it as a string first.
 */
export function canonicalJson(value: unknown): string {
  if (isInOrder(value)) return JSON.stringify(value);
  if (typeof value === 'number') {
    throw new TypeError(`not a safe integer: ${value}`);
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return objectText(value);
  throw new TypeError(`a ${typeof value} has no canonical text`);
}
