import { gapText } from './gap-text';

describe('gapText', () => {
  it('[WEB-3] the distance between neighbours is the exact one, with the decimals of the stage', () => {
    expect(gapText('91560000', '91430000', 2)).toBe('0.13');
    expect(gapText('259600000/3', '86500000', 2)).toBe('0.03');
  });

  it('[WEB-3] a distance that the decimals would hide is shown with more of them', () => {
    expect(gapText('90000000', '89999000', 2)).toBe('0.001');
    expect(gapText('270000001/3', '90000000', 2)).toBe('<0.000001');
  });

  it('[WEB-3] equal totals, or a missing one, have no distance', () => {
    expect(gapText('180000000/2', '90000000', 2)).toBeNull();
    expect(gapText('90000000', null, 2)).toBeNull();
    expect(gapText(null, '90000000', 2)).toBeNull();
  });
});
