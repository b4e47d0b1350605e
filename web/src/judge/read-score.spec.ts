import { toPoints } from '#domain/kernel/to-points';
import { readScore } from './read-score';

const limits = { max: toPoints(5_000_000), step: toPoints(500_000) };
const hundredths = { max: toPoints(5_000_000), step: toPoints(10_000) };

describe('readScore', () => {
  it.each([
    ['3.5', 3_500_000],
    ['５', 5_000_000],
    ['３．５', 3_500_000],
    ['3。5', 3_500_000],
    ['3·5', 3_500_000],
    [' 4 ', 4_000_000],
    ['4.', 4_000_000],
    ['2.500', 2_500_000],
    ['0', 0],
    ['05', 5_000_000],
  ])('[SCR-1] %p is read as the exact number of micro-points', (text, points) => {
    expect(readScore(text, limits)).toEqual({ ok: true, points });
  });

  it.each(['', '   ', '　'])('[SCR-2] nothing typed (%p) is no mark, not zero', (text) => {
    expect(readScore(text, limits)).toEqual({ ok: true, points: null });
  });

  it.each([
    ['99', 'max'],
    ['5.5', 'max'],
    ['3.25', 'step'],
    ['3.125', 'step'],
    ['0.0000001', 'step'],
    ['3,5', 'format'],
    ['3a', 'format'],
    ['-1', 'format'],
    ['.5', 'format'],
    ['1e1', 'format'],
    ['1.2.3', 'format'],
  ])('[SCR-3] %p is refused (%s) and never changed into a mark that fits', (text, fault) => {
    expect(readScore(text, limits)).toEqual({ ok: false, fault });
  });

  it('[SCR-4] every hundredth up to the maximum is read exactly', () => {
    for (let hundredth = 0; hundredth <= 500; hundredth += 1) {
      const text = `${Math.trunc(hundredth / 100)}.${String(hundredth % 100).padStart(2, '0')}`;
      expect(readScore(text, hundredths)).toEqual({ ok: true, points: hundredth * 10_000 });
    }
  });
});
