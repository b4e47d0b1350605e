import { aspectOf, moduleOf, points, schemeOf } from '../../../test/rules/builders';
import type { EntryId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { Standing } from '../ranking/standing';
import type { Tally } from '../tally/tally';
import { advanceEntries } from './advance-entries';
import type { AdvancementRule } from './advancement-rule';

/** Totals in points, best first → standings e1, e2 … with places 1-1-3; null for no mark. */
const standings = (...totals: readonly (number | null)[]): Standing[] =>
  totals.map((total, index) => ({
    entryId: `e${index + 1}` as EntryId,
    place: total === null ? null : totals.indexOf(total) + 1,
    sharedBy: total === null ? 1 : totals.filter((other) => other === total).length,
    separation: null,
    tally: tallyWith(`e${index + 1}`, total),
    status: 'present',
    unplaced: total === null ? 'no-mark' : null,
    needsDecision: false,
  }));
const tallyWith = (entryId: string, total: number | null): Tally => {
  const value = total === null ? null : ratio(total * 1_000_000);
  return {
    entryId: entryId as EntryId,
    modules: [],
    adjustments: [],
    own: value,
    carried: null,
    total: value,
    exactTotal: value,
    isUnfinished: false,
    marked: 1,
    expected: 1,
    isComplete: true,
    discrepancies: [],
    isToRescore: false,
    vetoes: [],
  };
};
const scheme = schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]);
const top = (places: number): AdvancementRule['steps'] => [{ kind: 'top-places', places }];
const advance = (rule: Partial<AdvancementRule>, ...totals: readonly (number | null)[]): string => {
  const { advancing, reserves } = advanceEntries({
    standings: standings(...totals),
    rule: { conditions: [], steps: top(2), tiesAtCut: 'all-in', reserves: 0, ...rule },
    scheme,
    ranking: {},
  });
  return [advancing, reserves].map((list) => list.map(({ entryId }) => entryId).join(' ')).join(' | ');
};

describe('advanceEntries', () => {
  it('[ADV-1] the first places go on', () => {
    expect(advance({}, 90, 80, 70)).toBe('e1 e2 | ');
    expect(advance({ steps: top(9) }, 90, 80, 70)).toBe('e1 e2 e3 | ');
    expect(advance({ steps: top(9) }, 90, null)).toBe('e1 | ');
  });

  it('[ADV-2] all tied across the cut go on together', () => {
    expect(advance({}, 90, 80, 80, 80, 70)).toBe('e1 e2 e3 e4 | ');
    expect(advance({}, 90, 90, 80)).toBe('e1 e2 | ');
  });

  it('[ADV-3] all tied across the cut stay together', () => {
    const tiesAtCut = 'all-out';
    expect(advance({ tiesAtCut }, 90, 80, 80, 70)).toBe('e1 | ');
    expect(advance({ tiesAtCut }, 90, 90, 80)).toBe('e1 e2 | ');
    expect(advance({ tiesAtCut }, 90, 90, 90)).toBe(' | ');
    expect(advance({ tiesAtCut, reserves: 2 }, 90, 80, 80, 70)).toBe('e1 | e2 e3');
  });

  it('[ADV-4] nobody below the least total goes on or is a reserve; the limit is enough', () => {
    const conditions = [{ kind: 'minimum', of: { kind: 'total' }, least: points('60') }] as const;
    expect(advance({ conditions, steps: top(3), reserves: 3 }, 90, 60, 59, 58)).toBe('e1 e2 | ');
    expect(advance({ conditions, steps: top(1), reserves: 3 }, 90, 60, 59)).toBe('e1 | e2');
  });

  it('[ADV-5] reserves are next in line, with all who share the last one’s place', () => {
    expect(advance({ reserves: 1 }, 90, 80, 70, 60)).toBe('e1 e2 | e3');
    expect(advance({ reserves: 2 }, 90, 80, 70, 60, 60, 50)).toBe('e1 e2 | e3 e4 e5');
    expect(advance({ reserves: 5 }, 90, 80, 70, null)).toBe('e1 e2 | e3');
  });
});
