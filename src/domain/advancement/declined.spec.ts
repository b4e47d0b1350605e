import { aspectOf, atLeast, moduleOf, PERSON, points, schemeOf } from '../../../test/rules/builders';
import type { EntryId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import type { Standing } from '../ranking/standing';
import { tallyEntry } from '../tally/tally-entry';
import { advanceEntries, type Advancement } from './advance-entries';
import type { AdvancementRule } from './advancement-rule';

const scheme = schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]);
const blank = tallyEntry({ entryId: '' as EntryId, scheme, seats: [], sheets: undefined });

interface Field {
  readonly standings: readonly Standing[];
  readonly records: ReadonlyMap<EntryId, EntryRecord>;
}

/** "e1 90 declined", "e3 70 called:e1": entry, total, what the desk said. Best first. */
const fieldOf = (...lines: readonly string[]): Field => {
  const split = lines.map((line) => line.split(' '));
  const standings = split.map(([id, total]): Standing => {
    const value = ratio(points(total!));
    return {
      entryId: id as EntryId,
      place: split.findIndex(([, other]) => other === total) + 1,
      sharedBy: 1,
      separation: null,
      tally: { ...blank, entryId: id as EntryId, total: value, own: value, marked: 1 },
      status: 'present',
      unplaced: null,
      needsDecision: false,
    };
  });
  const records = split.map(([id, , ...words]) => {
    const hasDeclined = words.includes('declined');
    const called = words.find((word) => word.startsWith('called'));
    // "called:e2" is called instead of e2, "called" instead of e1.
    const insteadOf = called === undefined ? null : ((called.split(':')[1] ?? 'e1') as EntryId);
    return [id as EntryId, { ...emptyEntryRecord(), hasDeclined, insteadOf }] as const;
  });
  return { standings, records: new Map(records) };
};

const RULE: AdvancementRule = {
  conditions: [],
  steps: [{ kind: 'top-places', places: 2 }],
  tiesAtCut: 'all-in',
  reserves: 9,
};
const advance = (rule: Partial<AdvancementRule>, ...lines: readonly string[]): Advancement =>
  advanceEntries({ ...fieldOf(...lines), rule: { ...RULE, ...rule }, scheme, ranking: {} });
const ids = (rows: readonly Standing[]): string => rows.map(({ entryId }) => entryId).join(' ');
const said = (of: Advancement): Record<string, string> => ({
  advancing: ids(of.advancing),
  reserves: ids(of.reserves),
  declined: ids(of.declined),
  nextIn: ids(of.nextIn),
});

describe('who declines', () => {
  it('[ADV-15] does not go on, and is no reserve', () => {
    expect(said(advance({}, 'e1 90 declined', 'e2 80', 'e3 70 declined', 'e4 60'))).toEqual({
      advancing: 'e2',
      reserves: 'e4',
      declined: 'e1 e3',
      nextIn: 'e4',
    });
  });

  it('[ADV-15] nor does a reserve who was called and declines too', () => {
    expect(said(advance({}, 'e1 90 declined', 'e2 80', 'e3 70 called declined', 'e4 60', 'e5 50'))).toEqual({
      advancing: 'e2',
      reserves: 'e4 e5',
      declined: 'e1 e3',
      nextIn: 'e4',
    });
  });

  it('[ADV-16] for each who declined the next by the rule is named', () => {
    expect(said(advance({}, 'e1 90 declined', 'e2 80 declined', 'e3 70', 'e4 60', 'e5 50'))).toEqual({
      advancing: '',
      reserves: 'e3 e4 e5',
      declined: 'e1 e2',
      nextIn: 'e3 e4',
    });
  });

  it('[ADV-16] who was called goes on, and nobody else is named for that place', () => {
    expect(said(advance({}, 'e1 90 declined', 'e2 80', 'e3 70 called', 'e4 60'))).toEqual({
      advancing: 'e2 e3',
      reserves: 'e4',
      declined: 'e1',
      nextIn: '',
    });
    // The desk passed e3 over: e4 goes on, and e3 is not named.
    expect(said(advance({}, 'e1 90 declined', 'e2 80', 'e3 70', 'e4 60 called'))).toEqual({
      advancing: 'e2 e4',
      reserves: 'e3',
      declined: 'e1',
      nextIn: '',
    });
    expect(said(advance({}, 'e1 90 declined', 'e2 80 declined', 'e3 70 called', 'e4 60'))['nextIn']).toBe(
      'e4',
    );
  });

  it('[ADV-16] somebody is named only for those who have no reserve called', () => {
    const both = ['e1 90 declined', 'e2 80 declined', 'e3 70 called:e2', 'e4 60', 'e5 50'] as const;
    expect(said(advance({}, ...both))).toEqual({
      advancing: 'e3',
      reserves: 'e4 e5',
      declined: 'e1 e2',
      nextIn: 'e4',
    });
    // Two were called for the same one: the next by the rule are both in already.
    expect(
      said(advance({}, 'e1 90 declined', 'e2 80 declined', 'e3 70 called:e2', 'e4 60 called:e2', 'e5 50')),
    ).toMatchObject({ advancing: 'e3 e4', nextIn: '' });
    // A reserve for somebody who has not declined leaves the place of who has.
    expect(said(advance({}, 'e1 90', 'e2 80 declined', 'e3 70', 'e4 60 called:e1'))).toMatchObject({
      advancing: 'e1 e4',
      nextIn: 'e3',
    });
  });

  it('[ADV-5] whoever waits for a decision is no reserve', () => {
    const { undecided, ...rest } = advance({ tiesAtCut: 'decide' }, 'e1 90', 'e2 80', 'e3 80', 'e4 70');
    expect(undecided.map(ids)).toEqual(['e2 e3']);
    expect(said({ ...rest, undecided })).toMatchObject({ advancing: 'e1', reserves: 'e4' });
  });

  it('[ADV-5] whoever is passed over for the cap of a unit is a reserve only once it has room', () => {
    const people = new Map(
      ['u1', 'u1', 'u2', 'u2'].map((unitId, index) => [
        `e${index + 1}` as EntryId,
        { ...PERSON, unitId: unitId as typeof PERSON.unitId },
      ]),
    );
    const rule = { ...RULE, perUnit: 1 };
    const of = (...lines: string[]): Record<string, string> =>
      said(advanceEntries({ ...fieldOf(...lines), people, rule, scheme, ranking: {} }));
    expect(of('e1 90', 'e2 80', 'e3 70', 'e4 60')).toMatchObject({ advancing: 'e1 e3', reserves: '' });
    expect(of('e1 90 declined', 'e2 80', 'e3 70', 'e4 60')).toMatchObject({
      advancing: 'e3',
      reserves: 'e2',
      nextIn: 'e2',
    });
    // Whose unit is not known stands under no cap.
    expect(of('e1 90', 'e2 80', 'e3 70', 'e4 60', 'e5 50', 'e6 40')).toMatchObject({
      advancing: 'e1 e3',
      reserves: 'e5 e6',
    });
    expect(of('e5 90', 'e1 80', 'e6 70', 'e2 60')).toMatchObject({ advancing: 'e5 e1', reserves: 'e6' });
  });

  it('[ADV-16] more called than declined: nobody is named', () => {
    expect(said(advance({}, 'e1 90 declined', 'e2 80', 'e3 70', 'e4 60 called', 'e5 50 called'))).toEqual({
      advancing: 'e2 e4 e5',
      reserves: 'e3',
      declined: 'e1',
      nextIn: '',
    });
  });

  it('[ADV-16] nobody is named for a reserve who declines', () => {
    expect(said(advance({}, 'e1 90', 'e2 80', 'e3 70 declined', 'e4 60'))).toEqual({
      advancing: 'e1 e2',
      reserves: 'e4',
      declined: 'e3',
      nextIn: '',
    });
    expect(said(advance({}, 'e1 90', 'e2 80', 'e3 70'))['nextIn']).toBe('');
  });

  it('[ADV-16] the rule is asked without whoever declined: its limits and ties hold', () => {
    const most = { mostPercent: 400_000, steps: [{ kind: 'top-places', places: 4 }] } as const;
    // 5 starters, 40 %: two at most.
    expect(said(advance(most, 'e1 90 declined', 'e2 80', 'e3 70', 'e4 60', 'e5 50'))).toMatchObject({
      advancing: 'e2',
      nextIn: 'e3',
    });
    // Those who share the next place come in together where the rule takes them together, not by their ids.
    const tied = ['e1 90 declined', 'e2 80', 'e3 70', 'e4 70', 'e5 50'] as const;
    expect(said(advance({}, ...tied))['nextIn']).toBe('e3 e4');
    expect(said(advance({ tiesAtCut: 'all-out' }, ...tied))['nextIn']).toBe('');
    const field = { minimumField: { starters: 9, otherwise: 'everybody' } } as const;
    expect(said(advance(field, 'e1 90 declined', 'e2 80', 'e3 70'))).toEqual({
      advancing: 'e2 e3',
      reserves: '',
      declined: 'e1',
      nextIn: '',
    });
  });

  it('[ADV-16] who stays in by the first choice is not pushed out by who comes in', () => {
    // Without e2 the unit cap lets e3 in; e4, in already, stays.
    const people = ['u1', 'u1', 'u1', 'u2'].map(
      (unitId, index) =>
        [`e${index + 1}` as EntryId, { ...PERSON, unitId: unitId as typeof PERSON.unitId }] as const,
    );
    const result = advanceEntries({
      ...fieldOf('e1 90', 'e2 80 declined', 'e3 70', 'e4 60'),
      people: new Map(people),
      rule: { ...RULE, steps: [{ kind: 'top-places', places: 3 }], perUnit: 2, reserves: 0 },
      scheme,
      ranking: {},
    });
    expect(said(result)).toEqual({ advancing: 'e1 e4', reserves: '', declined: 'e2', nextIn: 'e3' });
  });

  it('[ADV-4] who is below a condition is neither in nor next', () => {
    const conditions = atLeast('60');
    expect(said(advance({ conditions }, 'e1 90 declined', 'e2 80', 'e3 59', 'e4 58'))).toEqual({
      advancing: 'e2',
      reserves: '',
      declined: 'e1',
      nextIn: '',
    });
  });
});
