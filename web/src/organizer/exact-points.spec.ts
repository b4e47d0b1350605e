import type { CountedMarkView } from '#contract/results';
import type { JudgeId } from '#domain/kernel/ids';
import { ratio } from '#domain/kernel/ratios';
import { exactPoints, panelExact } from './exact-points';

const mark = (points: string, dropped: CountedMarkView['dropped'] = null): CountedMarkView => ({
  judgeId: 'j' as JudgeId,
  judgeName: 'j',
  points,
  dropped,
});

describe('exact points', () => {
  it('[WEB-6] a value that six decimals hold is written out, any other ends in an ellipsis and is not rounded up', () => {
    expect(exactPoints(ratio(86_500_000))).toBe('86.5');
    expect(exactPoints(ratio(90_000_000))).toBe('90');
    expect(exactPoints(ratio(26_000_000, 3))).toBe('8.666666…');
    expect(exactPoints(ratio(-500_000))).toBe('-0.5');
  });

  it('[WEB-6] the working of a panel comes to the exact value of the counted marks', () => {
    const marks = [mark('9.5', 'high'), mark('8.5'), mark('9'), mark('8.5'), mark('7', 'low')];
    expect(panelExact(marks, 'trimmed-mean')).toEqual(ratio(26_000_000, 3));
    expect(panelExact([mark('8'), mark('9')], 'sum')).toEqual(ratio(17_000_000));
    expect(panelExact([], 'mean')).toBeNull();
  });
});
