/** A number's text with the sign that is printed before negative numbers; the hyphen is for keyboards and wires. */
export function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}
