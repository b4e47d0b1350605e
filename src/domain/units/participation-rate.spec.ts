import { ratio } from '../kernel/ratios';
import { participationRate } from './participation-rate';

describe('participationRate', () => {
  it('[UNT-8] is exact, also above one; a unit without employees has none', () => {
    expect(participationRate(1, 3)).toEqual(ratio(1, 3));
    expect(participationRate(0, 3)).toEqual(ratio(0));
    expect(participationRate(6, 4)).toEqual(ratio(3, 2));
    expect(participationRate(3, 0)).toBeNull();
  });
});
