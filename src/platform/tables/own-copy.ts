/** Up to here an engine copies a piece of a text; a longer one would keep the whole piece of the file it was cut from. */
const COPIED = 12;
const ASCII = /^[ -~]*$/;

/** The same text in memory of its own. */
export function ownCopy(text: string): string {
  if (text.length <= COPIED) return text;
  const encoding = ASCII.test(text) ? 'latin1' : 'utf16le';
  return Buffer.from(text, encoding).toString(encoding);
}
