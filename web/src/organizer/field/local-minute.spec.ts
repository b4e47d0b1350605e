import { fromLocalMinute, toLocalMinute } from './local-minute';

describe('a minute of the competition', () => {
  it('[CHK-2] is read and written in its own zone, wherever the browser stands', () => {
    expect(toLocalMinute('2026-10-01T00:30:00.000Z')).toBe('2026-10-01T08:30');
    expect(fromLocalMinute('2026-10-01T08:30')).toBe('2026-10-01T00:30:00.000Z');
    expect(fromLocalMinute('')).toBeNull();
  });
});
