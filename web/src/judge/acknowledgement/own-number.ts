const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');

/** Whether somebody typed the own contestant number: signs between the digits, full width and case do not matter, a part does. */
export function isOwnNumber(typed: string, number: string): boolean {
  return plain(typed) !== '' && plain(typed) === plain(number);
}
