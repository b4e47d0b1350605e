import { readCertificateNumber } from '../domain/identity/certificate-number';
import { isSoundCreditCode } from '../domain/identity/credit-code';
import { readResidentId, type ResidentId, type ResidentIdFault } from '../domain/identity/resident-id';

const FAULTS = {
  form: '不是身份证号 not a resident number',
  'birth-date': '出生日期不存在 no such day of birth',
  'check-digit': '校验码不符 the check digit does not agree',
} as const;

const residentText = ({ number, birthDate, sex }: ResidentId): string =>
  `居民身份证 resident number ${number}: ${birthDate}, ${sex === 'male' ? '男 male' : '女 female'}`;

/** 18 signs that have not even the form of a resident number can only be meant as a credit code. */
const creditText = (written: string, fault: ResidentIdFault): string => {
  const code = `统一社会信用代码 credit code ${written}: `;
  if (isSoundCreditCode(written)) return `${code}校验通过 check passed`;
  return fault === 'form' && /^[0-9A-Z]{18}$/i.test(written)
    ? `${code}校验未通过（确有此类代码签发，仅作提示） the check fails (a warning: such codes have been issued)`
    : FAULTS[fault];
};

/**
 * What a number of a person, a unit or a certificate says, in a line (IDN-1 … IDN-4). Numbers of 18 signs that are no resident
 * number are read as a unit's credit code.
 */
export function numberText(written: string): string {
  const certificate = readCertificateNumber(written);
  if (certificate) {
    const { kind, number, year, grade } = certificate;
    return `证书 certificate ${number}: ${kind}, 年份 year ${year ?? '–'}, 等级 level ${grade ?? '–'}`;
  }
  const resident = readResidentId(written);
  return typeof resident === 'string' ? creditText(written, resident) : residentText(resident);
}
