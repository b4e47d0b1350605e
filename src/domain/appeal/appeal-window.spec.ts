import { USUAL_APPEALS } from './appeal-rule';
import { appealUntil } from './appeal-window';

const shownAt = '2026-11-26T01:00:00.000Z';

describe('the time to appeal', () => {
  it('[APL-2] begins when the public sees the edition', () => {
    expect(appealUntil({ shownAt, noticeTo: null }, { ...USUAL_APPEALS, windowMinutes: 120 })).toBe(
      '2026-11-26T03:00:00.000Z',
    );
  });

  it('[APL-2] runs as long as the notice does, its last day whole where competitions are held', () => {
    const rule = { ...USUAL_APPEALS, windowMinutes: 120 };
    expect(appealUntil({ shownAt, noticeTo: '2026-12-03' }, rule)).toBe('2026-12-03T15:59:59.999Z');
    expect(appealUntil({ shownAt, noticeTo: '2026-11-26' }, { ...rule, windowMinutes: 6000 })).toBe(
      '2026-11-30T05:00:00.000Z',
    );
  });
});
