import { maskedNumber, maskedPhone } from './masked';

describe('what lists show of a number', () => {
  it.each([
    ['11010519491231002X', '110105********002X'],
    ['110101900101001', '110101*****1001'],
    ['E12345678', '*****5678'],
    ['AB12', '**12'],
    ['A', '*'],
  ])('[PPL-2] %s is shown as %s', (number, shown) => expect(maskedNumber(number)).toBe(shown));

  it.each([
    ['13012345678', '130****5678'],
    ['0454-8123456', '045****3456'],
    ['8123456', '****56'],
  ])('[PPL-2] phone %s is shown as %s', (phone, shown) => expect(maskedPhone(phone)).toBe(shown));
});
