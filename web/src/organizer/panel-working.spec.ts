import type { CountedMarkView } from '#contract/results';
import type { JudgeId } from '#domain/kernel/ids';
import { countedAmounts, readPanel, workingText } from './panel-working';

const mark = (points: string, dropped: CountedMarkView['dropped'] = null): CountedMarkView => ({
  judgeId: points as JudgeId,
  judgeName: points,
  points,
  dropped,
});

describe('panel working', () => {
  it('[WEB-4] the working shows the counted marks alone and divides by their number', () => {
    const marks = [mark('9.5', 'high'), mark('8.5'), mark('9'), mark('8'), mark('7', 'low')];
    expect(workingText(countedAmounts(marks), 'trimmed-mean')).toBe('(8.5 + 9 + 8) ÷ 3');
    expect(workingText(countedAmounts(marks), 'trimmed-sum')).toBe('8.5 + 9 + 8');
  });

  it('[WEB-4] a sum is not divided, one mark stands alone, no mark is nothing', () => {
    expect(workingText(['8', '9'], 'sum')).toBe('8 + 9');
    expect(workingText(['86.5'], 'mean')).toBe('86.5');
    expect(workingText([], 'mean')).toBe('');
  });

  it('[WEB-4] a median of two is their mean, what a majority agrees on is one mark, an attempt without result is none', () => {
    expect(workingText(['8', '9'], 'median')).toBe('(8 + 9) ÷ 2');
    expect(workingText(['1', '1'], 'majority')).toBe('1');
    expect(countedAmounts([mark('83.45'), mark('DNF')])).toEqual(['83.45']);
  });

  it('[WEB-4] what is below zero is taken off, not added', () => {
    expect(workingText(['2', '-1', '-3'], 'mean')).toBe('(2 − 1 − 3) ÷ 3');
  });

  it('[WEB-4] the name of a panel rule is read into its parts', () => {
    expect(readPanel('trimmed-mean/module/1/2')).toEqual({
      kind: 'trimmed-mean',
      over: 'module',
      dropHigh: 1,
      dropLow: 2,
    });
    expect(readPanel('sum/aspect/0/0')).toMatchObject({ kind: 'sum', over: 'aspect' });
    expect(readPanel('closest-two/aspect/0/0')).toMatchObject({ kind: 'closest-two' });
    expect(readPanel('of-tomorrow/aspect/0/0')).toMatchObject({ kind: 'mean' });
  });
});
