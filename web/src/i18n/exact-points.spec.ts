import { ratio } from '#domain/kernel/ratios';
import { exactPoints } from './exact-points';

describe('exactPoints', () => {
  it('[WEB-6] a value that six decimals hold is written out, any other ends in an ellipsis and is not rounded up', () => {
    expect(exactPoints(ratio(86_500_000))).toBe('86.5');
    expect(exactPoints(ratio(90_000_000))).toBe('90');
    expect(exactPoints(ratio(26_000_000, 3))).toBe('8.666666…');
    expect(exactPoints(ratio(-500_000))).toBe('-0.5');
  });

  it('[WEB-6] where there is less room, only what goes on beyond six decimals is cut sooner', () => {
    expect(exactPoints(ratio(26_000_000, 3), 2)).toBe('8.66…');
    expect(exactPoints(ratio(8_125_000), 2)).toBe('8.125');
  });
});
