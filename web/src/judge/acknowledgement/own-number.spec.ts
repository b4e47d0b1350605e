import { isOwnNumber } from './own-number';

describe('isOwnNumber', () => {
  it.each([
    ['0101', '0101'],
    [' 01-1 ', '01-1'],
    ['011', '01-1'],
    ['０１－１', '01-1'],
    ['a7', 'A-7'],
  ])('[ACK-3] "%s" is the number %s', (typed, number) => expect(isOwnNumber(typed, number)).toBe(true));

  it.each([
    ['', '0101'],
    ['--', '0101'],
    ['101', '0101'],
    ['0102', '0101'],
    ['01011', '0101'],
  ])('[ACK-3] "%s" is not the number %s', (typed, number) => expect(isOwnNumber(typed, number)).toBe(false));
});
