/** Digits and capitals without I, L, O, U: 32 signs, none of which is taken for another on paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A slip's code as it travels: eight signs, no dash. 40 bits. */
export const SLIP_CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** What is read for a sign that the alphabet leaves out. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** The code in what somebody typed: lower case, spaces, dashes, full-width signs and look-alikes are taken. Null when it is none. */
export function readSlipCode(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}_.]/gu, '')
    .replaceAll(/[OILU]/g, (sign) => MEANT[sign] ?? sign);
  return SLIP_CODE.test(signs) ? signs : null;
}

/** XXXX-XXXX, as on paper. */
export function showSlipCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** Eight signs from eight random bytes; 256 is a multiple of 32, so each sign is equally likely. */
export function slipCodeOf(bytes: Uint8Array): string {
  let code = '';
  for (const byte of bytes.slice(0, LENGTH)) code += SIGNS.charAt(byte % SIGNS.length);
  return code;
}
