import { aspectOf, moduleOf, PLAIN_RANKING, points, schemeOf, text } from '../../../test/rules/builders';
import type { AspectId, EntryId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import type { EntryStatus } from '../ledger/entry-status';
import type { TieDecision } from '../ledger/stage-book';
import { tallyEntry } from '../tally/tally-entry';
import type { Tally } from '../tally/tally';
import type { RankingInput } from './classify';
import { rankEntries } from './rank-entries';

const scheme = schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]);
const race = schemeOf([
  moduleOf(
    'w',
    [{ id: 'w1' as AspectId, name: text('w1'), kind: 'time', limit: points('100'), step: points('1') }],
    { better: 'lower' },
  ),
]);

/** "e1 80" → an entry with this total. */
const tallyOf = (line: string): Tally => {
  const [id, total] = line.split(' ');
  const blank = tallyEntry({ entryId: id as EntryId, scheme, seats: [], sheets: undefined });
  if (!total) return blank;
  const value = ratio(points(total));
  return { ...blank, total: value, own: value, exactTotal: value, marked: 1 };
};
const decided = (seq: number, ...order: string[]): TieDecision => ({
  order: order as EntryId[],
  by: 'lot',
  reason: 'drawn in public',
  seq,
});
const records = (all: Record<string, EntryStatus>): Map<EntryId, EntryRecord> =>
  new Map(Object.entries(all).map(([id, status]) => [id as EntryId, { ...emptyEntryRecord(), status }]));

interface Case extends Partial<Omit<RankingInput, 'tallies' | 'rule'>> {
  readonly rule?: Partial<RankingInput['rule']>;
}

/** "2 e1 /2 wait decision 7": place, entry, by how many shared, whether it waits, what separates it from the row above. */
const rank = ({ rule, ...more }: Case, ...lines: readonly string[]): string[] =>
  rankEntries({ tallies: lines.map(tallyOf), rule: { ...PLAIN_RANKING, ...rule }, scheme, ...more }).map(
    ({ entryId, place, sharedBy, needsDecision, separation }) =>
      [
        `${place ?? '-'} ${entryId} /${sharedBy}`,
        needsDecision ? 'wait' : '',
        separation ? Object.values(separation).join(' ') : 'first',
      ]
        .filter((part) => part !== '')
        .join(' '),
  );

describe('styles of places', () => {
  const lines = ['e1 90', 'e2 90', 'e3 80', 'e4 70', 'e5 70', 'e6 60'];

  it.each([
    ['1-1-3', [1, 1, 3, 4, 4, 6]],
    ['1-1-2', [1, 1, 2, 3, 3, 4]],
    ['strict', [1, 1, 3, 4, 4, 6]],
  ] as const)('[RNK-3] %s', (style, places) => {
    const standings = rankEntries({
      tallies: lines.map(tallyOf),
      rule: { ...PLAIN_RANKING, style },
      scheme,
    });
    expect(standings.map(({ place }) => place)).toEqual(places);
  });

  it.each([
    ['1-1-3', ['1 e1', '1 e2', '3 e3', '4 e4', '4 e5']],
    ['1-1-2', ['1 e1', '1 e2', '2 e3', '3 e4', '3 e5']],
  ] as const)('[RNK-3] %s goes on behind them with those who did not finish', (style, expected) => {
    const stopped = records({ e4: 'did-not-finish', e5: 'did-not-finish' });
    const rows = rank({ rule: { style }, records: stopped }, ...lines.slice(0, 5));
    expect(rows.map((row) => row.slice(0, 4))).toEqual(expected);
  });

  it('[RNK-3] nobody is before those who did not finish where nobody has a result', () => {
    for (const style of ['1-1-3', '1-1-2'] as const)
      expect(rank({ rule: { style }, records: records({ e1: 'did-not-finish' }) }, 'e1 5', 'e2')).toEqual([
        '1 e1 /1 first',
        '- e2 /1 total',
      ]);
  });
});

describe('the order of rows', () => {
  it('[RNK-1] less is better where the scheme says so', () => {
    expect(rank({ scheme: race }, 'e1 80', 'e2 70', 'e3')).toEqual([
      '1 e2 /1 first',
      '2 e1 /1 total',
      '- e3 /1 total',
    ]);
  });

  it('[RNK-6] the order of input changes nothing', () => {
    const tallies = ['b 5', 'a 5', 'd 7', 'c 5', 'f', 'e'].map(tallyOf);
    const expected = rankEntries({ tallies, rule: PLAIN_RANKING, scheme });
    expect(expected.map(({ entryId }) => entryId).join(' ')).toBe('d a b c e f');
    for (let turn = 1; turn < tallies.length; turn++) {
      const turned = [...tallies.slice(turn), ...tallies.slice(0, turn)];
      expect(rankEntries({ tallies: turned, rule: PLAIN_RANKING, scheme })).toEqual(expected);
      expect(rankEntries({ tallies: turned.toReversed(), rule: PLAIN_RANKING, scheme })).toEqual(expected);
    }
  });

  it('[RNK-7] the first row is separated from nothing, also when it has no place', () => {
    expect(rank({}, 'e1', 'e2')).toEqual(['- e1 /1 first', '- e2 /1 nothing']);
    expect(rank({ records: records({ e1: 'did-not-finish' }) }, 'e1 5', 'e2 4')).toEqual([
      '1 e2 /1 first',
      '2 e1 /1 total',
    ]);
  });

  it('[RNK-7] those without a place are listed by their points', () => {
    const gone = records({ e1: 'absent', e2: 'disqualified', e3: 'disqualified' });
    expect(rank({ records: gone }, 'e1 5', 'e2 7', 'e3 7', 'e4 1')).toEqual([
      '1 e4 /1 first',
      '- e2 /1 total',
      '- e3 /1 nothing',
      '- e1 /1 total',
    ]);
  });

  it('[RNK-4] a row says who it is of, and all that is known of it', () => {
    const tally = tallyOf('e1 80');
    expect(rankEntries({ tallies: [tally], rule: PLAIN_RANKING, scheme })).toEqual([
      {
        entryId: 'e1',
        place: 1,
        sharedBy: 1,
        separation: null,
        tally,
        status: 'present',
        unplaced: null,
        needsDecision: false,
      },
    ]);
  });
});

describe('decided ties', () => {
  it.each(['extra-test', 'chief-judge', 'lot'] as const)(
    '[RNK-10] with %s a tie waits, then the recorded order separates it',
    (terminal) => {
      const rule = { terminal };
      expect(rank({ rule }, 'e1 90', 'e2 90', 'e3 80')).toEqual([
        '1 e1 /2 wait first',
        '1 e2 /2 wait nothing',
        '3 e3 /1 total',
      ]);
      expect(rank({ rule, decisions: [decided(7, 'e2', 'e1')] }, 'e1 90', 'e2 90', 'e3 80')).toEqual([
        '1 e2 /1 first',
        '2 e1 /1 decision 7',
        '3 e3 /1 total',
      ]);
    },
  );

  it('[RNK-10] where ties are shared nobody waits and nothing is decided', () => {
    const decisions = [decided(7, 'e2', 'e1')];
    expect(rank({ decisions }, 'e1 90', 'e2 90')).toEqual(['1 e1 /2 first', '1 e2 /2 nothing']);
  });

  it('[RNK-10] a newer decision goes before an older, which separates those it leaves', () => {
    const rule = { terminal: 'lot' } as const;
    const lines = ['e1 90', 'e2 90', 'e3 90'];
    const older = decided(7, 'e1', 'e2', 'e3');
    expect(rank({ rule, decisions: [older, decided(9, 'e2', 'e1')] }, ...lines)).toEqual([
      '1 e2 /1 first',
      '2 e1 /1 decision 9',
      // Whoever the newer one does not name comes after those whom it does.
      '3 e3 /1 decision 9',
    ]);
    expect(rank({ rule, decisions: [older, decided(9, 'e3')] }, ...lines)).toEqual([
      '1 e3 /1 first',
      '2 e1 /1 decision 9',
      '3 e2 /1 decision 7',
    ]);
  });

  it('[RNK-10] a decision names some of those tied: the others still wait', () => {
    const rule = { terminal: 'lot' } as const;
    expect(rank({ rule, decisions: [decided(7, 'e3')] }, 'e1 90', 'e2 90', 'e3 90')).toEqual([
      '1 e3 /1 first',
      '2 e1 /2 wait decision 7',
      '2 e2 /2 wait nothing',
    ]);
  });

  it('[RNK-10] no decision goes before points or a tie-break', () => {
    const rule = { terminal: 'lot', tieBreaks: [{ key: 'own-total' }] } as const;
    const decisions = [decided(7, 'e2', 'e1')];
    expect(rank({ rule, decisions }, 'e1 90', 'e2 80')).toEqual(['1 e1 /1 first', '2 e2 /1 total']);
    const carried = [
      { ...tallyOf('e1 90'), own: ratio(60_000_000) },
      { ...tallyOf('e2 90'), own: ratio(50_000_000) },
    ];
    const standings = rankEntries({
      tallies: carried,
      rule: { ...PLAIN_RANKING, ...rule },
      scheme,
      decisions,
    });
    expect(standings.map(({ separation }) => separation)).toEqual([null, { by: 'tie-break', index: 0 }]);
  });

  it('[RNK-10] those who did not finish wait too, those without a place never', () => {
    const stopped = records({ e1: 'did-not-finish', e2: 'did-not-finish', e3: 'absent', e4: 'absent' });
    expect(
      rank({ rule: { terminal: 'lot' }, records: stopped }, 'e1 5', 'e2 5', 'e3 5', 'e4 5', 'e5', 'e6'),
    ).toEqual([
      '1 e1 /2 wait first',
      '1 e2 /2 wait nothing',
      '- e3 /1 total',
      '- e4 /1 nothing',
      '- e5 /1 total',
      '- e6 /1 nothing',
    ]);
  });

  it('[RNK-11] a large field with shared places is placed exactly', () => {
    // 200 entries, 50 totals, four of each.
    const lines = Array.from({ length: 200 }, (_, index) => `e${index} ${(index * 3) % 50}`);
    const standings = rankEntries({ tallies: lines.map(tallyOf), rule: PLAIN_RANKING, scheme });
    expect(standings.map(({ place }) => place)).toEqual(
      Array.from({ length: 200 }, (_, index) => index - (index % 4) + 1),
    );
    expect(standings.every(({ sharedBy }) => sharedBy === 4)).toBe(true);
  });
});
