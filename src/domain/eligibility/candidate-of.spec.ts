import {
  aspectOf,
  moduleOf,
  PERSON,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
} from '../../../test/rules/builders';
import type { EntryId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { Ratio } from '../kernel/ratio';
import { tallyEntry } from '../tally/tally-entry';
import type { Tally } from '../tally/tally';
import { candidateOf } from './candidate-of';

// Theory t of 10; practical p of 20 and q of 10, weighed 3 : 1.
const scheme = schemeOf([
  moduleOf('t', [aspectOf('t1')], { part: 'theory' }),
  moduleOf('p', [aspectOf('p1', { max: points('20') })], { weight: 3_000_000 }),
  moduleOf('q', [aspectOf('q1')]),
]);
const seats = seatsOf({ t: ['j1'], p: ['j1'], q: ['j1'] });
const of = (decimal: string): Ratio => ratio(points(decimal));
const tally = (marks: Record<string, string>): Tally =>
  tallyEntry({ entryId: 'e1' as EntryId, scheme, seats, sheets: sheetsOf('e1', { j1: marks }) });

describe('candidateOf', () => {
  it('[ELI-3] sees the total, each part on its own scale and each module', () => {
    const candidate = candidateOf(tally({ t1: '9', p1: '16', q1: '8' }), scheme, PERSON);
    expect(candidate.total).toEqual(of('65'));
    // (16 × 3 + 8 × 1) ÷ 4 = 14.
    expect(candidate.parts).toEqual({ theory: of('9'), practical: of('14') });
    expect([...candidate.modules]).toEqual([
      ['t', of('9')],
      ['p', of('16')],
      ['q', of('8')],
    ]);
    expect(candidate.person).toBe(PERSON);
  });

  it('[ELI-1] what is not marked is not known', () => {
    const candidate = candidateOf(tally({ p1: '16' }), scheme, null);
    expect(candidate.parts.theory).toBeNull();
    expect([...candidate.modules]).toEqual([
      ['t', null],
      ['p', of('16')],
      ['q', null],
    ]);
    expect(candidate.person).toBeNull();
    expect(candidateOf(tally({}), scheme, null).total).toBeNull();
  });

  it('[ELI-4] full marks are all there are: half a point less is not full', () => {
    const full = (marks: Record<string, string>): string[] => [
      ...candidateOf(tally(marks), scheme, null).fullModules,
    ];
    expect(full({ t1: '10', p1: '20', q1: '10' })).toEqual(['t', 'p', 'q']);
    expect(full({ t1: '9.5', p1: '20' })).toEqual(['p']);
    expect(full({})).toEqual([]);
    // The longest time, or the most errors, are no full marks.
    const [t, p, q] = scheme.modules;
    const worse = {
      ...scheme,
      modules: [t!, { ...p!, better: 'lower' as const }, { ...q!, better: 'higher' as const }],
    };
    const all = tally({ t1: '10', p1: '20', q1: '10' });
    expect([...candidateOf(all, worse, null).fullModules]).toEqual(['t', 'q']);
    // A module that the scheme does not have has no full marks.
    const { modules, ...rest } = tally({ t1: '10', q1: '10' });
    const short = { ...scheme, modules: scheme.modules.slice(0, 2) };
    expect([...candidateOf({ ...rest, modules }, short, null).fullModules]).toEqual(['t']);
  });
});
