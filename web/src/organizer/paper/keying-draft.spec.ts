import type { AspectId } from '#domain/kernel/ids';
import { toPoints } from '#domain/kernel/to-points';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { fillFrom, marksOf, pastedCells, typedAs, type KeyingDraft } from './keying-draft';

const name = { zh: '评分点', en: 'aspect' };
const aspect = (id: string, isAttempt = false): Aspect =>
  ({
    id,
    name,
    kind: 'free',
    max: toPoints(10_000_000),
    step: toPoints(500_000),
    ...(isAttempt ? { isAttempt } : {}),
  }) as Aspect;
const sheet = [aspect('a'), aspect('b'), aspect('run', true)];
const draft = (members: Record<string, string>): KeyingDraft => members;

describe('keying in a sheet', () => {
  it('[KYN-7] reads full-width digits, and never changes a mark into one that fits', () => {
    const read = (a: string) => marksOf(draft({ a, b: '0', run: '3' }), sheet)?.[0]?.points ?? null;
    expect(read('８。５')).toBe(8_500_000);
    for (const text of ['', '10.5', '8.3', '-1', '8,5', 'DNF']) expect(read(text)).toBeNull();
  });

  it('[KYN-7] an attempt without a result is one key, and only where there are attempts', () => {
    expect(['/', 'd', '#', '*', 'S'].map((key) => typedAs(key, sheet[2]!))).toEqual([
      'DNF',
      'DNF',
      'DNF',
      'DNS',
      'DNS',
    ]);
    expect(typedAs('/', sheet[0]!)).toBe('/');
    expect(typedAs('5', sheet[2]!)).toBe('5');
  });

  it('[KYN-7] a pasted column fills the sheet from where it is pasted, as far as there are aspects', () => {
    expect(pastedCells('8.5')).toBeNull();
    const cells = pastedCells('1\r\n 2\n3\n');
    expect(cells).toEqual(['1', '2', '3']);
    expect(fillFrom(draft({ a: '9' }), sheet, 1, cells ?? [])).toEqual({ a: '9', b: '1', run: '2' });
    expect(pastedCells('1\t\t3')).toEqual(['1', '', '3']);
  });

  it('[KYN-2] a sheet is whole or not handed over', () => {
    expect(marksOf(draft({ a: '1', b: '2' }), sheet)).toBeNull();
    expect(marksOf(draft({ a: '1', b: '2', run: 'DNF' }), sheet)).toEqual([
      { aspectId: 'a' as AspectId, points: 1_000_000 },
      { aspectId: 'b' as AspectId, points: 2_000_000 },
      { aspectId: 'run' as AspectId, points: 'DNF' },
    ]);
  });
});
