import type { Grade } from '../promotion/ladder';

/** What the number of a certificate says: a qualification of old (16 digits), a skill level (22 characters), a special-grade one. */
export interface CertificateNumber {
  readonly kind: 'qualification' | 'skill-level' | 'special-grade';
  readonly number: string;
  /** The year of issue; null where the number does not tell. */
  readonly year: number | null;
  /** The level; null where the number does not tell. */
  readonly grade: Grade | null;
}

/** What does not agree between a number and what is claimed. */
export type CertificateDoubt = 'form' | 'grade' | 'year';

const levelOf = (sign: string | undefined): Grade | null =>
  sign !== undefined && /[1-5]/.test(sign) ? (Number(sign) as Grade) : null;

/**
 * Reads a certificate number (IDN-4); undefined when it has none of the three forms. The two digits of a newer number's year
 * belong to this century. Source: rules of the field 2.4 [S70][S71][S72][S73].
 */
export function readCertificateNumber(written: string): CertificateNumber | undefined {
  const number = written.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  if (/^\d{16}$/.test(number)) {
    const short = Number(number.slice(0, 2));
    const year = short >= 80 ? 1900 + short : 2000 + short;
    return { kind: 'qualification', number, year, grade: levelOf(number[10]) };
  }
  if (/^[YS]\d{21}$/.test(number)) {
    return {
      kind: 'skill-level',
      number,
      year: 2000 + Number(number.slice(13, 15)),
      grade: levelOf(number[15]),
    };
  }
  if (/^[A-Z]{2}\d{20}$/.test(number)) return { kind: 'special-grade', number, year: null, grade: null };
  return undefined;
}

/** What does not agree with the claim (IDN-4): warnings, since numbers carry no check digit. */
export function doubtsOfCertificate(
  written: string,
  claimed: { readonly grade: Grade; readonly year?: number },
): CertificateDoubt[] {
  const read = readCertificateNumber(written);
  if (!read) return ['form'];
  const isOtherGrade = read.grade !== null && read.grade !== claimed.grade;
  const isOtherYear = read.year !== null && claimed.year !== undefined && read.year !== claimed.year;
  return [...(isOtherGrade ? ['grade' as const] : []), ...(isOtherYear ? ['year' as const] : [])];
}
