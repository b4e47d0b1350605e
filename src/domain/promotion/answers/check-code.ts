const SIGNS = 16;

/** How a roster names the proposal of a row, for the way there and back: the beginning of its hash, in groups that people can compare. */
export function checkCodeOf(hash: string): string {
  return (hash.slice(0, SIGNS).match(/.{4}/g) ?? []).join('-').toUpperCase();
}

/** The beginning of the hash that a code names; undefined for anything else. */
export function hashStartOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{16}$/.test(plain) ? plain : undefined;
}
