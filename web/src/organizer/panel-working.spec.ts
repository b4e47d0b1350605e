import type { CountedMarkView } from '#contract/results';
import type { JudgeId } from '#domain/kernel/ids';
import { readPanel, workingText } from './panel-working';

const mark = (points: string, dropped: CountedMarkView['dropped'] = null): CountedMarkView => ({
  judgeId: points as JudgeId,
  judgeName: points,
  points,
  dropped,
});

describe('panel working', () => {
  it('[WEB-4] the working shows the counted marks alone and divides by their number', () => {
    const marks = [mark('9.5', 'high'), mark('8.5'), mark('9'), mark('8'), mark('7', 'low')];
    expect(workingText(marks, 'trimmed-mean')).toBe('(8.5 + 9 + 8) ÷ 3');
  });

  it('[WEB-4] a sum is not divided, one mark stands alone, no mark is nothing', () => {
    expect(workingText([mark('8'), mark('9')], 'sum')).toBe('8 + 9');
    expect(workingText([mark('86.5')], 'mean')).toBe('86.5');
    expect(workingText([], 'mean')).toBe('');
  });

  it('[WEB-4] the name of a panel rule is read into its parts', () => {
    expect(readPanel('trimmed-mean/module/1/2')).toEqual({
      kind: 'trimmed-mean',
      over: 'module',
      dropHigh: 1,
      dropLow: 2,
    });
    expect(readPanel('sum/aspect/0/0')).toMatchObject({ kind: 'sum', over: 'aspect' });
  });
});
