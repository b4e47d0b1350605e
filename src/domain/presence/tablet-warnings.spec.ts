import { tabletWarnings } from './tablet-warnings';

const well = { heardAgoMs: 20_000, offsetMs: 0, waitingForMs: null };

describe('tabletWarnings', () => {
  it.each([
    ['nothing', {}, []],
    ['a tablet that missed one word', { heardAgoMs: 45_000 }, []],
    ['a tablet that missed two', { heardAgoMs: 45_001 }, ['silent']],
    ['marks that have waited for less than two minutes', { waitingForMs: 119_999 }, []],
    ['marks that have waited for two minutes', { waitingForMs: 120_000 }, ['waiting']],
    ['a clock that is 30 s off', { offsetMs: -30_000 }, []],
    ['a clock that is slower by more', { offsetMs: -30_001 }, ['clock']],
    ['a clock that is faster by more', { offsetMs: 30_001 }, ['clock']],
    [
      'all of it',
      { heardAgoMs: 60_000, offsetMs: 40_000, waitingForMs: 200_000 },
      ['silent', 'waiting', 'clock'],
    ],
  ])('[DSK-5] %s', (_, more, warnings) => {
    expect(tabletWarnings({ ...well, ...more })).toEqual(warnings);
  });
});
