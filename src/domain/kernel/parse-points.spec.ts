import { formatPoints } from './format-points';
import { parsePoints } from './parse-points';

describe('parsePoints', () => {
  it.each([
    ['0', 0],
    ['86.5', 86_500_000],
    ['0.000001', 1],
    ['1.10', 1_100_000],
    ['-0.25', -250_000],
    ['-0', 0],
  ])('[KER-7] reads %s', (decimal, micro) => {
    expect(parsePoints(decimal)).toBe(micro);
    expect(parsePoints(formatPoints(parsePoints(decimal)!, 2))).toBe(micro);
  });

  it.each(['', '1,25', '1.', '.5', '1e3', '+1', ' 1', '0.0000001', '1234567890', '1.2.3', '１'])(
    '[KER-7] does not read %j',
    (input) => expect(parsePoints(input)).toBeUndefined(),
  );
});
