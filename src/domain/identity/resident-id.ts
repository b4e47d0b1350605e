/** What a resident identity number says of a person. */
export interface ResidentId {
  /** 18 signs, the check sign in its upper case. */
  readonly number: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
}

/** Why a text is no resident identity number. */
export type ResidentIdFault = 'form' | 'birth-date' | 'check-digit';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

const ZERO = 48;
const NUMBER = /^[1-9](\d{14}|\d{16}[\dX])$/;

const checkSignOf = (digits: string): string => {
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at += 1) sum += WEIGHTS[at]! * (digits.charCodeAt(at) - ZERO);
  return CHECK_SIGNS[sum % 11] ?? '';
};

/** Whether year, month and day name a day of the calendar. */
function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1800 && days !== undefined && day >= 1 && day <= days;
}

/** A number of 15 digits as one of 18 (IDN-2): the century before the year, the check sign after. */
const toEighteen = (text: string): string => {
  if (text.length !== 15) return text;
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`;
  return digits + checkSignOf(digits);
};

/**
 * Reads a resident identity number of 15 or 18 signs (IDN-1, IDN-2); a fault when it is none. Residence permits of Hong Kong,
 * Macao, Taiwan (81–83) and of foreigners (first digit 9) follow the same check. Source: GB 11643, rules of the field 2.5 [S74].
 */
export function readResidentId(written: string): ResidentId | ResidentIdFault {
  const text = NUMBER.test(written) ? written : written.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  if (!NUMBER.test(text)) return 'form';
  const number = toEighteen(text);
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  if (!isDay(Number(year), Number(month), Number(day))) return 'birth-date';
  if (number[17] !== checkSignOf(number)) return 'check-digit';
  return {
    number,
    birthDate: `${year}-${month}-${day}`,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  };
}
