import type { Points } from '#domain/kernel/points';
import type { MarkValue } from '#domain/kernel/mark-value';
import { acceptMark } from '#domain/mark/accept-mark';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { choicesOf, quickKeys, withFault } from './quick-keys';

const aspect = (members: object): Aspect =>
  ({ id: 'a', name: { zh: '项', en: 'aspect' }, ...members }) as unknown as Aspect;
const levels = ['0', '1', '2', '3'].map((text) => ({ zh: text, en: text }));
const listed = aspect({
  kind: 'deduction',
  max: 3_000_000,
  step: 500_000,
  faults: [{ points: 1_000_000 }, { points: 1_500_000, most: 1 }],
});
const ALL: Readonly<Record<string, Aspect>> = {
  free: aspect({ kind: 'free', max: 5_000_000, step: 500_000 }),
  'free without a half': aspect({ kind: 'free', max: 3_000_000, step: 1_000_000 }),
  'free below zero': aspect({ kind: 'free', least: -5_000_000, max: 5_000_000, step: 1_000_000 }),
  'free from above zero': aspect({ kind: 'free', least: 1_000_000, max: 5_000_000, step: 500_000 }),
  deduction: aspect({ kind: 'deduction', max: 5_000_000, step: 500_000 }),
  'listed deduction': listed,
  count: aspect({ kind: 'count', each: 500_000, most: 12 }),
  time: aspect({ kind: 'time', limit: 600_000_000, step: 10_000, isAttempt: true }),
  measured: aspect({ kind: 'measured', least: 9_000_000, most: 11_000_000, step: 10_000 }),
  judgement: aspect({ kind: 'judgement', max: 10_000_000, levels }),
  measurement: aspect({ kind: 'measurement', max: 5_000_000 }),
  pass: aspect({ kind: 'pass', max: 0, veto: 'total' }),
};

const at = (micro: number): Points => micro as Points;
const names = (of: Aspect, mark: MarkValue | null): string =>
  quickKeys(of, mark)
    .filter(({ isOff }) => !isOff)
    .map(({ id }) => id)
    .join(' ');

describe('quick keys', () => {
  it.each(Object.keys(ALL))('[SCR-3] no key of %p gives a mark that the rulebook refuses', (name) => {
    const of = ALL[name] as Aspect;
    const marks: (MarkValue | null)[] = [null, 'DNF', ...[0, 1_000_000, 3_000_000, 9_000_000].map(at)];
    for (const { mark } of marks.flatMap((from) => quickKeys(of, from)).filter(({ isOff }) => !isOff))
      expect(acceptMark(of, mark).ok).toBe(true);
    for (const mark of choicesOf(of) ?? []) expect(acceptMark(of, mark).ok).toBe(true);
  });

  it('[SCR-3] the ends and the middle of the grid stand ready, and a step either way', () => {
    expect(names(ALL['free'] as Aspect, at(2_000_000))).toBe('less more zero half full');
    expect(names(ALL['free'] as Aspect, at(5_000_000))).toBe('less zero half full');
    expect(names(ALL['free without a half'] as Aspect, at(0))).toBe('more zero full');
    expect(names(ALL['free below zero'] as Aspect, at(0))).toBe('less more least zero full');
  });

  it('[SCR-2] what is read off an instrument is corrected by a step, never begun with one', () => {
    expect(names(ALL['measured'] as Aspect, null)).toBe('');
    expect(names(ALL['measured'] as Aspect, at(10_000_000))).toBe('less more');
  });

  it('[MRK-12] DNF and DNS are keys of attempts alone', () => {
    expect(names(ALL['time'] as Aspect, null)).toBe('DNF DNS');
    expect(names(ALL['free'] as Aspect, null)).not.toContain('DN');
  });

  it('[SCR-1] a judgement has a key for each score, pass and measurement have two', () => {
    expect(choicesOf(ALL['judgement'] as Aspect)).toEqual([0, 1_000_000, 2_000_000, 3_000_000]);
    expect(choicesOf(ALL['pass'] as Aspect)).toEqual([1_000_000, 0]);
    expect(choicesOf(ALL['measurement'] as Aspect)).toEqual([5_000_000, 0]);
    expect(choicesOf(ALL['count'] as Aspect)).toBeNull();
  });

  it('[MRK-11] a fault adds its points, never above the maximum nor more often than it may', () => {
    expect(withFault(listed, null, at(1_000_000))).toBe(1_000_000);
    expect(withFault(listed, at(1_000_000), at(1_500_000))).toBe(2_500_000);
    expect(withFault(listed, at(2_500_000), at(1_000_000))).toBeNull();
    expect(withFault(listed, at(1_500_000), at(1_500_000))).toBe(3_000_000);
    expect(
      withFault(
        aspect({ ...listed, faults: [{ points: 1_500_000, most: 1 }] }),
        at(1_500_000),
        at(1_500_000),
      ),
    ).toBeNull();
  });
});
