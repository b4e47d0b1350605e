import type { LeanView } from '#contract/results';
import { leanBar, signed } from './lean-bar';

const lean = (mean: string | null): LeanView => ({ count: 1, mean });

describe('leanBar', () => {
  it('[STT-7] the longest of a module fills its half, the others are as long beside it', () => {
    const all = [lean('-2.00'), lean('0.50'), lean('0.00'), lean(null)];
    expect(all.map((one) => leanBar(one, all))).toEqual([
      { side: 'stricter', percent: 100 },
      { side: 'kinder', percent: 25 },
      { side: 'even', percent: 0 },
      { side: 'even', percent: 0 },
    ]);
    expect(leanBar(lean('0.00'), [lean('0.00')])).toEqual({ side: 'even', percent: 0 });
  });

  it('[STT-7] numbers have their sign, and nothing has none', () => {
    expect(['-0.50', '0.50', '0.00', '-0.00'].map(signed)).toEqual(['−0.50', '+0.50', '0.00', '0.00']);
  });
});
