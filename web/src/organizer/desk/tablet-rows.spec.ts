import type { JudgePresence, TabletView } from '#contract/desk';
import type { JudgeId } from '#domain/kernel/ids';
import { offsetText, tabletRows } from './tablet-rows';

const tablet = (more: Partial<TabletView> = {}): TabletView => ({
  sessionId: 's1',
  heardAgoMs: 5_000,
  offsetMs: 0,
  waiting: 0,
  waitingForMs: null,
  number: null,
  version: '1',
  ...more,
});
const judge = (more: Partial<JudgePresence> = {}): JudgePresence => ({
  judgeId: 'j1' as JudgeId,
  name: 'j1',
  owedMarks: 4,
  owedSheets: 2,
  markedAgoMs: 60_000,
  tablets: [tablet()],
  ...more,
});
const rows = (one: JudgePresence, passedMs = 0) => tabletRows({ judges: [one] }, passedMs, 5);

describe('tabletRows', () => {
  it('[DSK-6] a judge is idle after so many minutes without a mark, while she owes some', () => {
    const idle = (more: Partial<JudgePresence>, passedMs = 0): boolean | undefined =>
      rows(judge(more), passedMs)[0]?.isIdle;
    expect(idle({ markedAgoMs: 299_999 })).toBe(false);
    expect(idle({ markedAgoMs: 300_000 })).toBe(true);
    expect(idle({ markedAgoMs: 299_999 }, 1)).toBe(true);
    expect(idle({ markedAgoMs: 900_000, owedMarks: 0 })).toBe(false);
    expect(idle({ markedAgoMs: null })).toBe(false);
  });

  it('[DSK-5] ages grow on the page between two answers', () => {
    const [row] = rows(judge({ tablets: [tablet({ waiting: 1, waitingForMs: 90_000 })] }), 40_000);
    expect(row?.tablet).toMatchObject({ heardAgoMs: 45_000, waitingForMs: 130_000 });
    expect(row?.isAlarming).toBe(true);
  });

  it('[DSK-5] a silent tablet is looked for while its judge owes marks or it holds some', () => {
    const silent = { heardAgoMs: 100_000 };
    const alarming = (owedMarks: number, more: Partial<TabletView>): boolean | undefined =>
      rows(judge({ owedMarks, tablets: [tablet(more)] }))[0]?.isAlarming;
    expect(alarming(4, silent)).toBe(true);
    expect(alarming(0, silent)).toBe(false);
    expect(alarming(0, { ...silent, waiting: 2, waitingForMs: 0 })).toBe(true);
    expect(alarming(0, { offsetMs: 31_000 })).toBe(true);
  });

  it('[DSK-5] of several tablets only the first line speaks of the judge; one never heard has a line too', () => {
    const two = rows(judge({ tablets: [tablet(), tablet({ sessionId: 's2', heardAgoMs: 100_000 })] }));
    expect(two.map(({ key, isFirst, isAlarming }) => [key, isFirst, isAlarming])).toEqual([
      ['s1', true, false],
      ['s2', false, false],
    ]);
    expect(rows(judge({ tablets: [] }))).toMatchObject([{ key: 'j1', tablet: null, isFirst: true }]);
  });

  it('[DSK-5] how far a clock is off is said beyond 30 s', () => {
    expect([30_000, -30_001, 95_400, 0].map(offsetText)).toEqual(['', '−30 s', '+95 s', '']);
  });
});
