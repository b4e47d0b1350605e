import { numberText } from './number-text';

// Made-up numbers: nobody alive was born in 1800, there is no province 00, and the credit code is one of rules of the field 2.5.
const CODE = '91110000600037341L';

describe('numberText', () => {
  it.each([
    ['110101180001010015', '110101180001010015: 1800-01-01, 男 male'],
    ['11010118000101004X', '11010118000101004X: 1800-01-01, 女 female'],
    ['110101 18000101 004x', '11010118000101004X: 1800-01-01, 女 female'],
  ])('[CLI-6][IDN-1] %s is a resident number', (written, meaning) =>
    expect(numberText(written)).toBe(`居民身份证 resident number ${meaning}`),
  );

  it('[CLI-6][IDN-2] one of 15 digits is written with 18: Σ = 50 leaves 6, so the check digit is 6', () =>
    expect(numberText('110101000101000')).toBe(
      '居民身份证 resident number 110101190001010006: 1900-01-01, 女 female',
    ));

  it.each([
    ['110101180001010000', '校验码不符 the check digit does not agree'],
    ['110101180013010000', '出生日期不存在 no such day of birth'],
    ['12', '不是身份证号 not a resident number'],
    ['', '不是身份证号 not a resident number'],
    [CODE.slice(1), '不是身份证号 not a resident number'],
    [`${CODE}A`, '不是身份证号 not a resident number'],
    [CODE.replace('L', '-'), '不是身份证号 not a resident number'],
  ])('[CLI-6][IDN-1] %j is none, and why', (written, fault) => expect(numberText(written)).toBe(fault));

  it('[CLI-6][IDN-3] a credit code that passes its check', () =>
    expect(numberText(CODE)).toBe(`统一社会信用代码 credit code ${CODE}: 校验通过 check passed`));

  it.each([CODE.replace('L', 'M'), CODE.replace('L', 'm'), CODE.replace('L', 'I')])(
    '[CLI-6][IDN-3] %s fails it, which is a warning',
    (written) =>
      expect(numberText(written)).toBe(
        `统一社会信用代码 credit code ${written}: 校验未通过（确有此类代码签发，仅作提示） the check fails (a warning: such codes have been issued)`,
      ),
  );

  it('[CLI-6][IDN-1] what passes both checks is a resident number; 18 digits that pass the other alone are a code', () => {
    expect(numberText('110101180001010015')).toMatch(/^居民身份证 /);
    expect(numberText('110101180001010002')).toBe(
      '统一社会信用代码 credit code 110101180001010002: 校验通过 check passed',
    );
  });

  it.each([
    ['0500000001400000', '0500000001400000: qualification, 年份 year 2005, 等级 level 4'],
    ['Y000000000001223000000', 'Y000000000001223000000: skill-level, 年份 year 2022, 等级 level 3'],
    ['0500000001000000', '0500000001000000: qualification, 年份 year 2005, 等级 level –'],
    [`ab${'0'.repeat(20)}`, `AB${'0'.repeat(20)}: special-grade, 年份 year –, 等级 level –`],
  ])('[CLI-6][IDN-4] %s is a certificate', (written, meaning) =>
    expect(numberText(written)).toBe(`证书 certificate ${meaning}`),
  );
});
