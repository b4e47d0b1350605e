/** 31 signs: digits and capitals without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether a unified social credit code passes its check (IDN-3). One that does not is to be shown with a warning and allowed:
 * codes have been issued that fail. Source: GB 32100, rules of the field 2.5 [S75][S76].
 */
export function isSoundCreditCode(written: string): boolean {
  const code = written.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const values = Array.from(code, (sign) => ALPHABET.indexOf(sign));
  if (values.length !== 18 || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31;
}
