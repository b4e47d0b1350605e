import { amountText, readAmount } from './amount-text';

describe('numbers of the rules', () => {
  it.each([
    ['60', 'points', 60_000_000],
    ['59.5', 'points', 59_500_000],
    ['５９。５', 'points', 59_500_000],
    ['-1', 'points', -1_000_000],
    ['30', 'percent', 300_000],
    ['30 %', 'percent', 300_000],
    ['12.5', 'percent', 125_000],
    ['33.3333', 'percent', 333_333],
    ['18', 'whole', 18],
  ] as const)('[RFM-2] %s as %s is what people mean', (text, form, value) => {
    expect(readAmount(text, form)).toBe(value);
    expect(readAmount(amountText(value, form), form)).toBe(value);
  });

  it.each([
    ['二十', 'points'],
    ['1.5', 'whole'],
    ['', 'whole'],
    ['0.00001', 'percent'],
    ['1e3', 'points'],
    ['1.2345678', 'points'],
  ] as const)('[RFM-2] %s as %s is none: it stays as it was written, for the fault to name', (text, form) => {
    expect(readAmount(text, form)).toBe(text);
    expect(amountText(text, form)).toBe(text);
  });
});
