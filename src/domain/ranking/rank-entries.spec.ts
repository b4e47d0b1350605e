import { aspectOf, moduleOf, PLAIN_RANKING, schemeOf, seatsOf, sheetsOf } from '../../../test/rules/builders';
import type { EntryId, ModuleId } from '../kernel/ids';
import type { Tally } from '../tally/tally';
import { tallyEntry } from '../tally/tally-entry';
import { rankEntries } from './rank-entries';
import type { RankingRule } from './ranking-rule';

const scheme = schemeOf([
  moduleOf('t', [aspectOf('t1')], { part: 'theory' }),
  moduleOf('p', [aspectOf('p1')]),
]);
const seats = seatsOf({ t: ['j1'], p: ['j1'] });

/** "e1 8 9": theory 8, practical 9; "-" for no mark. */
const tallies = (...lines: readonly string[]): Tally[] =>
  lines.map((line) => {
    const [id, t, p] = line.split(' ');
    const marks = { ...(t === '-' ? {} : { t1: t! }), ...(p === '-' ? {} : { p1: p! }) };
    return tallyEntry({ entryId: id as EntryId, scheme, seats, sheets: sheetsOf(id!, { j1: marks }) });
  });
const rank = (rule: RankingRule['tieBreaks'], ...lines: readonly string[]): string[] =>
  rankEntries({ tallies: tallies(...lines), rule: { ...PLAIN_RANKING, tieBreaks: rule }, scheme }).map(
    ({ entryId, place, sharedBy, separation }) =>
      `${place ?? '-'} ${entryId} /${sharedBy} ${separation === null ? '' : separation.by}${separation?.by === 'tie-break' ? separation.index : ''}`.trim(),
  );

const PRACTICAL = { key: 'part', part: 'practical' } as const;
const THEORY_MODULE = { key: 'module', moduleId: 't' as ModuleId } as const;

describe('rankEntries', () => {
  it('[RNK-1] the higher total stands first', () => {
    expect(rank([], 'e1 5 5', 'e2 9 9', 'e3 8 9')).toEqual(['1 e2 /1', '2 e3 /1 total', '3 e1 /1 total']);
  });

  it('[RNK-1] a difference that no shown decimal has still decides', () => {
    const [first] = tallies('e1 5 5');
    const third = (entryId: string, num: bigint): Tally => ({
      ...first!,
      entryId: entryId as EntryId,
      total: { num, den: 3n },
    });
    const standings = rankEntries({
      tallies: [third('e1', 250_000_000n), third('e2', 250_000_001n)],
      rule: PLAIN_RANKING,
      scheme,
    });
    expect(standings.map(({ entryId, place }) => [entryId, place])).toEqual([
      ['e2', 1],
      ['e1', 2],
    ]);
  });

  it('[RNK-3][RNK-4] equal entries share the place and the next place counts them all', () => {
    expect(rank([], 'e3 9 5', 'e2 5 9', 'e1 8 8', 'e4 5 5')).toEqual([
      '1 e1 /1',
      '2 e2 /2 total',
      '2 e3 /2 nothing',
      '4 e4 /1 total',
    ]);
    expect(rank([], 'e1 9 9', 'e2 9 9', 'e3 8 8')).toEqual(['1 e1 /2', '1 e2 /2 nothing', '3 e3 /1 total']);
  });

  it('[RNK-2][RNK-7] tie-breaks separate in their order, and the row says which', () => {
    const lines = ['e1 9 5', 'e2 5 9', 'e3 7 7', 'e4 7 7', 'e5 8 8'];
    expect(rank([PRACTICAL], ...lines)).toEqual([
      '1 e5 /1',
      '2 e2 /1 total',
      '3 e3 /2 tie-break0',
      '3 e4 /2 nothing',
      '5 e1 /1 tie-break0',
    ]);
    expect(rank([THEORY_MODULE, PRACTICAL], ...lines).at(-1)).toBe('5 e2 /1 tie-break0');
  });

  it('[RNK-2] a later key separates only those whom the earlier keys left equal', () => {
    const [base] = tallies('e1 7 7');
    const of = (id: string, practical: bigint, theory: bigint): Tally => ({
      ...base!,
      entryId: id as EntryId,
      modules: [
        { ...base!.modules[0]!, value: { num: theory, den: 1n } },
        { ...base!.modules[1]!, value: { num: practical, den: 1n } },
      ],
    });
    const standings = rankEntries({
      tallies: [of('e1', 5n, 9n), of('e2', 6n, 1n), of('e3', 6n, 2n)],
      rule: { ...PLAIN_RANKING, tieBreaks: [PRACTICAL, THEORY_MODULE] },
      scheme,
    });
    expect(standings.map(({ entryId, separation }) => [entryId, separation])).toEqual([
      ['e3', null],
      ['e2', { by: 'tie-break', index: 1 }],
      ['e1', { by: 'tie-break', index: 0 }],
    ]);
  });

  it('[RNK-2] whoever has nothing under a key comes after those who have', () => {
    expect(rank([PRACTICAL], 'e1 9 -', 'e2 9 0')).toEqual(['1 e2 /1', '2 e1 /1 tie-break0']);
  });

  it('[RNK-5] entries without a mark stand last without a place, even behind a zero', () => {
    expect(rank([], 'e3 - -', 'e1 0 0', 'e2 - -')).toEqual(['1 e1 /1', '- e2 /1 total', '- e3 /1 nothing']);
    expect(rank([], 'e1 - -')).toEqual(['- e1 /1']);
    expect(rank([])).toEqual([]);
  });

  it('[RNK-6] those who share a place are listed by their ids', () => {
    expect(rank([], 'b 5 5', 'a 5 5', 'c 5 5').map((row) => row.slice(0, 3))).toEqual(['1 a', '1 b', '1 c']);
  });
});
