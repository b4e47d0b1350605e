import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { readScore } from './read-score';

const aspect = (members: object): Aspect =>
  ({ id: 'a', name: { zh: '项', en: 'aspect' }, ...members }) as unknown as Aspect;
const free = aspect({ kind: 'free', max: 5_000_000, step: 500_000 });
const hundredths = aspect({ kind: 'free', max: 5_000_000, step: 10_000 });
const execution = aspect({ kind: 'free', least: -5_000_000, max: 5_000_000, step: 1_000_000 });
const attempt = aspect({ kind: 'time', limit: 3_600_000_000, step: 10_000, isAttempt: true });
const judgement = aspect({ kind: 'judgement', max: 10_000_000, levels: [{}, {}, {}, {}] });
const listed = aspect({
  kind: 'deduction',
  max: 3_000_000,
  step: 500_000,
  faults: [{ points: 1_000_000 }, { points: 1_500_000, most: 1 }],
});

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
    ['-0', 0],
    ['05', 5_000_000],
  ])('[SCR-1] %p is read as the exact number of micro-points', (text, points) => {
    expect(readScore(text, free)).toEqual({ ok: true, points });
  });

  it.each(['-3', '−3', '－３'])('[SCR-1] below zero, where the aspect goes there, %p is read', (text) => {
    expect(readScore(text, execution)).toEqual({ ok: true, points: -3_000_000 });
  });

  it('[SCR-1] the number of a judgement is its score, and a time is in seconds', () => {
    expect(readScore('3', judgement)).toEqual({ ok: true, points: 3_000_000 });
    expect(readScore('83.45', attempt)).toEqual({ ok: true, points: 83_450_000 });
  });

  it.each(['', '   ', '　'])('[SCR-2] nothing typed (%p) is no mark, not zero', (text) => {
    expect(readScore(text, free)).toEqual({ ok: true, points: null });
  });

  it.each([
    ['99', 'max'],
    ['5.5', 'max'],
    ['-1', 'min'],
    ['3.25', 'step'],
    ['3.125', 'step'],
    ['0.0000001', 'step'],
    ['3,5', 'format'],
    ['3a', 'format'],
    ['-', 'format'],
    ['1-', 'format'],
    ['.5', 'format'],
    ['1e1', 'format'],
    ['1.2.3', 'format'],
  ])('[SCR-3] %p is refused (%s) and never changed into a mark that fits', (text, fault) => {
    expect(readScore(text, free)).toEqual({ ok: false, fault });
  });

  it('[SCR-3] a score beyond the levels, or between two of them, is refused', () => {
    expect(readScore('4', judgement)).toEqual({ ok: false, fault: 'max' });
    expect(readScore('1.5', judgement)).toEqual({ ok: false, fault: 'step' });
  });

  it('[SCR-3][MRK-11] a deduction that is no sum of the listed faults is refused', () => {
    expect(readScore('2.5', listed)).toEqual({ ok: true, points: 2_500_000 });
    expect(readScore('0.5', listed)).toEqual({ ok: false, fault: 'list' });
  });

  it('[SCR-3][MRK-12] DNF and DNS are read for an attempt alone', () => {
    expect(readScore('dnf', attempt)).toEqual({ ok: true, points: 'DNF' });
    expect(readScore('DNS', attempt)).toEqual({ ok: true, points: 'DNS' });
    expect(readScore('DNF', free)).toEqual({ ok: false, fault: 'format' });
  });

  it('[SCR-4] every hundredth up to the maximum is read exactly', () => {
    for (let hundredth = 0; hundredth <= 500; hundredth += 1) {
      const text = `${Math.trunc(hundredth / 100)}.${String(hundredth % 100).padStart(2, '0')}`;
      expect(readScore(text, hundredths)).toEqual({ ok: true, points: hundredth * 10_000 });
    }
  });
});
