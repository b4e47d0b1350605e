import { ServerClock } from './server-clock';

const NOON = Date.parse('2026-10-01T12:00:00.000Z');
const DATE = 'Thu, 01 Oct 2026 12:00:00 GMT';

function at(wallMs: number) {
  const tablet = { steadyMs: 5_000, wallMs };
  const clock = new ServerClock(
    () => tablet.steadyMs,
    () => tablet.wallMs,
  );
  return { clock, tablet };
}

describe('ServerClock', () => {
  it('[OFL-11] before the first answer nothing is known, and an answer without a date says nothing', () => {
    const { clock } = at(NOON);
    expect(clock.aheadMs()).toBeNull();
    clock.hear(null, 5_000);
    clock.hear('soon', 5_000);
    expect(clock.aheadMs()).toBeNull();
  });

  it.each([
    ['right', 0],
    ['an hour back', -3_600_000],
    ['an hour ahead', 3_600_000],
    ['in 1970', -NOON],
  ])('[OFL-11] a tablet whose clock is %s knows how far', (_, aheadMs) => {
    const { clock } = at(NOON + 500 + aheadMs);
    clock.hear(DATE, 5_000);
    expect(clock.aheadMs()).toBe(aheadMs);
  });

  it('[OFL-11] half of the way there and back is taken off', () => {
    const { clock } = at(NOON + 500);
    clock.hear(DATE, 3_000);
    expect(clock.aheadMs()).toBe(-1_000);
  });

  it('[OFL-11] a clock that jumps shows without another answer, time that passes does not', () => {
    const { clock, tablet } = at(NOON + 500);
    clock.hear(DATE, 5_000);
    tablet.steadyMs += 60_000;
    tablet.wallMs += 60_000;
    expect(clock.aheadMs()).toBe(0);
    tablet.wallMs -= 7_200_000;
    expect(clock.aheadMs()).toBe(-7_200_000);
  });
});
