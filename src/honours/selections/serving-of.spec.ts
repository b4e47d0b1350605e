import { servingOf } from './serving-of';

type Args = Parameters<typeof servingOf>;

const rule = { remindDays: 30 } as Args[0];
const list = {
  rows: [{ state: 'chosen', contestantId: 'p', contestantName: '虚构', unitName: '虚构厂' }],
} as unknown as Args[1];
const decision = { startsOn: '2022-12-26', endsOn: '2026-12-26' } as Args[2];
const stateAt = (now: string): string | undefined => servingOf(rule, list, decision, new Date(now))[0]?.state;

describe('those who serve', () => {
  it('[CHT-7] days begin where competitions are held: eight hours before those of UTC', () => {
    expect(stateAt('2026-11-25T15:59:59.999Z')).toBe('serving');
    expect(stateAt('2026-11-25T16:00:00.000Z')).toBe('ends-soon');
    expect(stateAt('2026-12-25T15:59:59.999Z')).toBe('ends-soon');
    expect(stateAt('2026-12-25T16:00:00.000Z')).toBe('over');
  });
});
