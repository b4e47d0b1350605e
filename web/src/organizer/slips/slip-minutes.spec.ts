import { slipMinutes } from './slip-minutes';

describe('slipMinutes', () => {
  it.each([
    ['now', '2026-10-01T08:00:00+08:00', 10],
    ['half-day', '2026-10-01T20:00:00+08:00', 720],
    ['today', '2026-10-01T08:00:00+08:00', 960],
    ['today', '2026-10-01T00:00:00+08:00', 1440],
    ['today', '2026-12-31T23:59:30+08:00', 1],
  ] as const)('[TKT-4] %s at %s is %d minutes', (validity, now, minutes) => {
    expect(slipMinutes(validity, new Date(now))).toBe(minutes);
  });
});
