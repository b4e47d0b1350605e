import {
  aspectOf,
  atLeast,
  moduleOf,
  PERSON,
  PLAIN_RANKING,
  points,
  schemeOf,
} from '../../../test/rules/builders';
import type { Condition } from '../eligibility/condition';
import type { AspectId, EntryId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import { emptyEntryRecord } from '../ledger/entry-record';
import { ENTRY_STATUSES, type EntryStatus } from '../ledger/entry-status';
import { tallyEntry } from '../tally/tally-entry';
import type { Tally } from '../tally/tally';
import { statusOf, type RankingInput } from './classify';
import { rankEntries } from './rank-entries';
import { statusEffectOf, type StatusEffect, type StatusEffects } from './status-effect';

const scheme = schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]);

/** "e1 80": a total of 80; "e1 DNF": marks, but no result; "e1 -": no mark at all. */
const tallyOf = (line: string): Tally => {
  const [id, total] = line.split(' ');
  const blank = tallyEntry({ entryId: id as EntryId, scheme, seats: [], sheets: undefined });
  if (total === '-') return blank;
  const value = total === 'DNF' ? null : ratio(points(total!));
  return { ...blank, total: value, own: value, exactTotal: value, marked: 1 };
};

const inputOf = (
  lines: Record<string, EntryStatus | null>,
  more: Partial<RankingInput['rule']> = {},
): RankingInput => ({
  tallies: Object.keys(lines).map(tallyOf),
  rule: { ...PLAIN_RANKING, ...more },
  scheme,
  records: new Map(
    Object.entries(lines).flatMap(([line, status]) =>
      status === null ? [] : [[line.split(' ')[0] as EntryId, { ...emptyEntryRecord(), status }]],
    ),
  ),
});

/** "1 e1" for a place, "- e1 status" for none and why. */
const rows = (input: RankingInput): string[] =>
  rankEntries(input).map(({ entryId, place, unplaced }) =>
    place === null ? `- ${entryId} ${unplaced}` : `${place} ${entryId}`,
  );
const rank = (
  lines: Record<string, EntryStatus | null>,
  more: Partial<RankingInput['rule']> = {},
): string[] => rows(inputOf(lines, more));
const effect = (status: EntryStatus, more: Partial<StatusEffect>): StatusEffects => ({
  [status]: { ...statusEffectOf(status, undefined), ...more },
});

describe('what a status makes of an entry', () => {
  it.each(['present', 'late', 'penalised'] as const)('[STA-1] %s is ranked by points', (status) => {
    expect(rank({ 'e1 80': null, 'e2 90': status })).toEqual(['1 e2', '2 e1']);
  });

  it('[STA-1] who did not finish stands behind all who have a result, even with more points', () => {
    expect(rank({ 'e1 0': null, 'e2 90': 'did-not-finish', 'e3 DNF': 'did-not-finish' })).toEqual([
      '1 e1',
      '2 e2',
      '2 e3',
    ]);
  });

  it.each(['absent', 'withdrawn', 'disqualified'] as const)(
    '[STA-1] %s has no place, and others move up',
    (status) => {
      expect(rank({ 'e1 90': status, 'e2 80': null, 'e3 70': null })).toEqual([
        '1 e2',
        '2 e3',
        '- e1 status',
      ]);
      expect(rank({ 'e1 -': status, 'e2 80': null })).toEqual(['1 e2', '- e1 status']);
    },
  );

  it('[STA-1] those who did not finish are ordered among themselves by tie-breaks alone', () => {
    const own = { tieBreaks: [{ key: 'own-total' }] } as const;
    expect(
      rank(
        { 'e1 0': null, 'e2 5': 'did-not-finish', 'e3 9': 'did-not-finish', 'e4 5': 'did-not-finish' },
        own,
      ),
    ).toEqual(['1 e1', '2 e3', '3 e2', '3 e4']);
  });

  it('[STA-1] the rules may say otherwise', () => {
    expect(
      rank({ 'e1 90': 'late', 'e2 80': null }, { statuses: effect('late', { place: 'after' }) }),
    ).toEqual(['1 e2', '2 e1']);
    expect(
      rank({ 'e1 90': 'absent', 'e2 80': null }, { statuses: effect('absent', { place: 'by-points' }) }),
    ).toEqual(['1 e1', '2 e2']);
  });

  it.each(['absent', 'withdrawn', 'disqualified'] as const)(
    '[STA-3] where %s leaves the place empty, those behind stay where they are',
    (status) => {
      const statuses = effect(status, { others: 'stay' });
      const lines = { 'e1 90': null, 'e2 80': status, 'e3 70': null } as const;
      expect(rank(lines, { statuses })).toEqual(['1 e1', '- e2 status', '3 e3']);
      expect(rank(lines, { statuses, style: '1-1-2' })).toEqual(['1 e1', '- e2 status', '3 e3']);
      // Without a total there was no place to lose, before those who did not finish neither.
      expect(rank({ 'e1 90': null, 'e2 -': status, 'e3 DNF': null }, { statuses })).toEqual([
        '1 e1',
        '2 e3',
        '- e2 status',
      ]);
      expect(rank({ 'e1 90': null, 'e2 -': status, 'e3 70': null }, { statuses })).toEqual([
        '1 e1',
        '2 e3',
        '- e2 status',
      ]);
    },
  );

  it('[STA-3] whoever is left alone on a shared place does not share it, and the next still stay', () => {
    const statuses = effect('disqualified', { others: 'stay' });
    const lines = { 'e1 90': null, 'e2 80': 'disqualified', 'e3 80': null, 'e4 70': null } as const;
    const standings = rankEntries(inputOf(lines, { statuses, terminal: 'lot' }));
    expect(
      standings.map(({ entryId, place, sharedBy, needsDecision }) => [
        entryId,
        place,
        sharedBy,
        needsDecision,
      ]),
    ).toEqual([
      ['e1', 1, 1, false],
      ['e2', null, 1, false],
      ['e3', 2, 1, false],
      ['e4', 4, 1, false],
    ]);
  });

  it('[STA-3][RNK-8] whoever would have had no place leaves none empty', () => {
    const statuses = effect('disqualified', { others: 'stay' });
    const lines = { 'e1 90': null, 'e2 59': 'disqualified', 'e3 60': 'disqualified', 'e4 60': null } as const;
    expect(rank(lines, { statuses, conditions: atLeast('60') })).toEqual([
      '1 e1',
      '- e3 status',
      '2 e4',
      '- e2 status',
    ]);
  });
});

describe('an attempt without a result', () => {
  it.each([null, 'present', 'late', 'penalised', 'did-not-finish'] as const)(
    '[STA-5] is ranked as one who did not finish, also when the desk has said %s',
    (status) => {
      expect(rank({ 'e1 DNF': status, 'e2 0': null, 'e3 -': null })).toEqual([
        '1 e2',
        '2 e1',
        '- e3 no-mark',
      ]);
    },
  );

  it('[STA-5] with the effect that the rules give to those who did not finish', () => {
    const statuses = effect('did-not-finish', { place: 'none' });
    expect(rank({ 'e1 DNF': null, 'e2 0': null }, { statuses })).toEqual(['1 e2', '- e1 status']);
    expect(
      rank({ 'e1 DNF': null, 'e2 0': null }, { statuses: effect('did-not-finish', { place: 'by-points' }) }),
    ).toEqual(['1 e2', '- e1 no-mark']);
  });

  it.each(['absent', 'withdrawn', 'disqualified'] as const)(
    '[STA-5] gives no place to whoever is %s',
    (status) => {
      expect(rank({ 'e1 DNF': status, 'e2 0': null })).toEqual(['1 e2', '- e1 status']);
    },
  );

  it('[STA-5] nor does it give one to whom being late costs the place', () => {
    const statuses = effect('late', { place: 'none' });
    expect(rank({ 'e1 DNF': 'late', 'e2 0': null }, { statuses })).toEqual(['1 e2', '- e1 status']);
  });
});

describe('who is not placed by points', () => {
  it.each(['present', 'late', 'penalised'] as const)('[RNK-5] without a mark, though %s', (status) => {
    expect(rank({ 'e1 -': status, 'e2 0': null })).toEqual(['1 e2', '- e1 no-mark']);
  });

  it('[RNK-8] whoever fails a condition has no place and takes none from others; the limit is enough', () => {
    const conditions = atLeast('60');
    expect(rank({ 'e1 90': null, 'e2 60': null, 'e3 59.5': null, 'e4 70': null }, { conditions })).toEqual([
      '1 e1',
      '2 e4',
      '3 e2',
      '- e3 below-minimum',
    ]);
    expect(
      rank({ 'e1 DNF': null, 'e2 59': 'did-not-finish', 'e3 60': 'did-not-finish' }, { conditions }),
    ).toEqual(['1 e3', '- e2 below-minimum', '- e1 below-minimum']);
  });

  it('[RNK-8] what a condition asks of people is asked, and of whom nothing is known it does not hold', () => {
    const conditions: Condition[] = [{ kind: 'sex', sex: 'female' }];
    const input = inputOf({ 'e1 90': null, 'e2 80': null, 'e3 70': null }, { conditions });
    const people = new Map([
      ['e1' as EntryId, { ...PERSON, sex: 'male' as const }],
      ['e2' as EntryId, PERSON],
    ]);
    expect(rows({ ...input, people })).toEqual(['1 e2', '- e1 below-minimum', '- e3 below-minimum']);
    expect(rows(input)).toEqual(['- e1 below-minimum', '- e2 below-minimum', '- e3 below-minimum']);
  });

  it.each(['present', 'did-not-finish'] as const)(
    '[RNK-9] whoever fails an aspect that costs the place has none, also when %s',
    (status) => {
      const input = inputOf({ 'e1 90': status, 'e2 80': null });
      const [first, second] = input.tallies;
      const tallies = [{ ...first!, vetoes: ['a' as AspectId] }, second!];
      expect(rows({ ...input, tallies })).toEqual(['1 e2', '- e1 veto']);
      // A veto is named before a missed minimum.
      const rule = { ...input.rule, conditions: atLeast('95') };
      expect(rows({ ...input, tallies, rule })).toEqual(['- e1 veto', '- e2 below-minimum']);
    },
  );
});

describe('statusOf', () => {
  it.each(ENTRY_STATUSES)('[STA-1] keeps what the desk has said: %s', (status) => {
    expect(statusOf(inputOf({ 'e1 80': status }), 'e1' as EntryId)).toBe(status);
    expect(rankEntries(inputOf({ 'e1 80': status })).map((row) => row.status)).toEqual([status]);
  });

  it('[STA-1] whoever the desk has said nothing of is present', () => {
    expect(statusOf(inputOf({ 'e1 80': null }), 'e1' as EntryId)).toBe('present');
    expect(statusOf({}, 'e1' as EntryId)).toBe('present');
  });
});
