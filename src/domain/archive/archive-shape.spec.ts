import {
  AT,
  COMPETITION,
  ledgerOf,
  markFact,
  PLAIN_RULES,
  seatsOf,
  text,
} from '../../../test/rules/builders';
import { archiveSchema } from './archive-schema';
import { archiveShape } from './archive-shape';

const UNIT = { id: 'u1', name: '单位', kind: 'enterprise', headcount: 10 };
const PERSON = {
  id: 'p1',
  unitId: 'u1',
  name: 'one',
  sex: 'female',
  birthDate: '1980-02-29',
  grade: null,
};
const STAGE = {
  id: 's1',
  ordinal: 1,
  kind: 'final',
  name: text('final'),
  rules: PLAIN_RULES,
  entries: [{ id: 'e1', contestantId: 'p1', number: '001' }],
  seats: seatsOf({ m1: ['j1'] }),
};
const TRADE = {
  id: 't1',
  ordinal: 1,
  name: text('welding'),
  occupation: { code: '6-04-02-05', name: '焊工', edition: '1999' },
  stages: [STAGE],
  participations: [{ unitId: 'u1', entrants: 3 }],
};
const [ROW] = ledgerOf([markFact('e1', 'j1', 'a1', '8')]);
const UNIT_RULE = {
  id: 'sum',
  name: text('sum'),
  count: { kind: 'members-sum', best: 0, least: 0 },
  tieBreaks: [],
  style: '1-1-3',
  decimals: 2,
  clause: text('art. 5'),
};
const ARCHIVE = {
  format: 'baigong-archive',
  version: 2,
  competition: { id: COMPETITION, name: text('fictional'), year: 2005, note: null },
  units: [UNIT],
  contestants: [PERSON],
  judges: [{ id: 'j1', name: 'judge' }],
  trades: [TRADE],
  ledger: [ROW],
};

type Loose = Record<string, unknown>;
/** An archive whose one unit, person, stage … has some members changed. */
const WITH: Readonly<Record<string, (more: Loose) => unknown>> = {
  '': (more) => ({ ...ARCHIVE, ...more }),
  '.competition': (more) => ({ ...ARCHIVE, competition: { ...ARCHIVE.competition, ...more } }),
  '.units[0]': (more) => ({ ...ARCHIVE, units: [{ ...UNIT, ...more }] }),
  '.contestants[0]': (more) => ({ ...ARCHIVE, contestants: [{ ...PERSON, ...more }] }),
  '.judges[0]': (more) => ({ ...ARCHIVE, judges: [{ ...ARCHIVE.judges[0], ...more }] }),
  '.trades[0]': (more) => ({ ...ARCHIVE, trades: [{ ...TRADE, ...more }] }),
  '.trades[0].occupation': (more) => ({
    ...ARCHIVE,
    trades: [{ ...TRADE, occupation: { ...TRADE.occupation, ...more } }],
  }),
  '.trades[0].participations[0]': (more) => ({
    ...ARCHIVE,
    trades: [{ ...TRADE, participations: [{ ...TRADE.participations[0], ...more }] }],
  }),
  '.trades[0].stages[0]': (more) => ({ ...ARCHIVE, trades: [{ ...TRADE, stages: [{ ...STAGE, ...more }] }] }),
  '.trades[0].stages[0].entries[0]': (more) => ({
    ...ARCHIVE,
    trades: [{ ...TRADE, stages: [{ ...STAGE, entries: [{ ...STAGE.entries[0], ...more }] }] }],
  }),
  '.trades[0].stages[0].seats[0]': (more) => ({
    ...ARCHIVE,
    trades: [{ ...TRADE, stages: [{ ...STAGE, seats: [{ ...STAGE.seats[0], ...more }] }] }],
  }),
  '.ledger[0]': (more) => ({ ...ARCHIVE, ledger: [{ ...ROW, ...more }] }),
};
const check = (at: string, more: Loose): unknown => archiveShape.check(WITH[at]!(more));
/** A copy in which what is undefined is really absent. */
const absent = (at: string, member: string): unknown =>
  JSON.parse(JSON.stringify(WITH[at]!({ [member]: undefined })));

const MEMBERS: readonly (readonly [string, string])[] = [
  ['', 'format version competition units contestants judges trades ledger'],
  ['.competition', 'id name year note'],
  ['.units[0]', 'id name kind headcount'],
  ['.contestants[0]', 'id unitId name sex birthDate grade'],
  ['.judges[0]', 'id name'],
  ['.trades[0]', 'id ordinal name occupation stages participations'],
  ['.trades[0].occupation', 'code name edition'],
  ['.trades[0].participations[0]', 'unitId entrants'],
  ['.trades[0].stages[0]', 'id ordinal kind name rules entries seats'],
  ['.trades[0].stages[0].entries[0]', 'id contestantId number'],
  ['.trades[0].stages[0].seats[0]', 'moduleId judgeId'],
  ['.ledger[0]', 'seq at actorId clientId mutationId fact prevHash hash'],
];

describe('archiveShape', () => {
  it('[ARC-3] takes a sound archive', () => expect(archiveShape.check(ARCHIVE)).toBeNull());

  it.each(MEMBERS)('[ARC-3] archive%s has %s, each needed, and no other', (at, members) => {
    for (const member of members.split(' ')) {
      expect(archiveShape.check(absent(at, member))).toEqual({
        path: `${at}.${member}`,
        fault: 'missing-member',
      });
      expect(check(at, { [member]: true })).toMatchObject({
        path: expect.stringContaining(`${at}.${member}`),
      });
    }
    expect(check(at, { extra: 1 })).toEqual({ path: `${at}.extra`, fault: 'unknown-member' });
  });

  it.each<[string, Loose]>([
    ['.units[0]', { kind: 'institution', headcount: 0 }],
    ['.units[0]', { kind: 'county' }],
    ['.units[0]', { kind: 'district', name: 'x'.repeat(200) }],
    ['.contestants[0]', { sex: 'male', grade: -1 }],
    ['.contestants[0]', { grade: 6 }],
    ['.contestants[0]', { groups: ['student'], certificate: 'x'.repeat(64), lastPromotedYear: 1900 }],
    ['.contestants[0]', { groups: Array.from({ length: 50 }, () => 'g'), lastPromotedYear: 9999 }],
    ['.competition', { year: 1900, note: text('fictional') }],
    ['.competition', { year: 9999, unitResults: [UNIT_RULE] }],
    ['.trades[0]', { unitResults: [UNIT_RULE], stages: [], ordinal: 0 }],
    ['.trades[0].occupation', { code: '', name: '', edition: '' }],
    ['.trades[0].occupation', { code: 'x'.repeat(64), name: 'x'.repeat(200), edition: 'x'.repeat(64) }],
    ['.trades[0].participations[0]', { entrants: 0 }],
    ['.trades[0].stages[0]', { kind: 'preliminary', ordinal: 0 }],
    ['.trades[0].stages[0]', { kind: 'semifinal' }],
    ['.trades[0].stages[0].entries[0]', { number: 'x'.repeat(64) }],
    ['.ledger[0]', { hash: '0123456789abcdef'.repeat(4) }],
  ])('[ARC-3] archive%s takes %j', (at, more) => expect(check(at, more)).toBeNull());

  it.each<[string, Loose]>([
    ['', { format: 'baigong-draft' }],
    ['', { version: 1 }],
    ['.units[0]', { kind: 'village' }],
    ['.units[0]', { headcount: -1 }],
    ['.units[0]', { name: '' }],
    ['.units[0]', { name: 'x'.repeat(201) }],
    ['.contestants[0]', { sex: 'x' }],
    ['.contestants[0]', { grade: -2 }],
    ['.contestants[0]', { grade: 7 }],
    ['.contestants[0]', { groups: [] }],
    ['.contestants[0]', { groups: Array.from({ length: 51 }, () => 'g') }],
    ['.contestants[0]', { certificate: '' }],
    ['.contestants[0]', { certificate: 'x'.repeat(65) }],
    ['.contestants[0]', { lastPromotedYear: 1899 }],
    ['.contestants[0]', { lastPromotedYear: 10_000 }],
    ['.contestants[0]', { birthDate: '1980' }],
    ['.competition', { year: 1899 }],
    ['.competition', { year: 10_000 }],
    ['.competition', { unitResults: [] }],
    ['.trades[0]', { unitResults: [] }],
    ['.trades[0]', { ordinal: -1 }],
    ['.trades[0].occupation', { code: 'x'.repeat(65) }],
    ['.trades[0].occupation', { name: 'x'.repeat(201) }],
    ['.trades[0].occupation', { edition: 'x'.repeat(65) }],
    ['.trades[0].participations[0]', { entrants: -1 }],
    ['.trades[0].stages[0]', { kind: 'semi' }],
    ['.trades[0].stages[0].entries[0]', { number: '' }],
    ['.trades[0].stages[0].entries[0]', { number: 'x'.repeat(65) }],
    ['.ledger[0]', { seq: 0 }],
    ['.ledger[0]', { mutationId: 0 }],
    ['.ledger[0]', { at: AT.slice(0, 10) }],
    ['.ledger[0]', { hash: '0123456789ABCDEF'.repeat(4) }],
    ['.ledger[0]', { hash: '0'.repeat(63) }],
    ['.ledger[0]', { prevHash: '0'.repeat(65) }],
  ])('[ARC-3] archive%s does not take %j', (at, more) =>
    expect(check(at, more)).toEqual({ path: `${at}.${Object.keys(more)[0]}`, fault: 'wrong-value' }),
  );

  it('[KER-9] a draft names units and people by their ids, where it says no more', () => {
    const read = archiveShape.fromDraft({ units: [{ id: 'u1' }], contestants: [{ id: 'p1' }] });
    expect(read).toEqual({
      units: [{ id: 'u1', name: 'u1', kind: 'enterprise', headcount: 0 }],
      contestants: [
        { id: 'p1', unitId: 'p1', name: 'p1', sex: 'male', birthDate: '1900-01-01', grade: null },
      ],
    });
  });
});

describe('archiveSchema', () => {
  it.each([
    [
      'archive',
      'Baigong archive 2',
      'A whole competition: rules, people and the chained ledger of marks. docs/archive-format.md',
      ['format', 'version', 'competition', 'units', 'contestants', 'judges', 'trades', 'ledger'],
    ],
    [
      'draft',
      'Baigong draft 2',
      'A competition written down by hand from published results. docs/archive-format.md',
      ['format', 'version', 'trades'],
    ],
  ] as const)(
    '[ARC-9] the schema of an %s has its own address, title and members',
    (form, title, description, required) => {
      const schema = archiveSchema(form);
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `https://baigong.invalid/schema/${form}-2.json`,
        title,
        description,
        required,
      });
      expect(Object.keys(schema['$defs'] as object)).toEqual(
        expect.arrayContaining(['Contestant', 'Unit', form === 'archive' ? 'LedgerRow' : 'DraftTrade']),
      );
    },
  );

  it('[ARC-9] stages, trades and rows of the ledger stand in the schema under their names', () => {
    expect(Object.keys(archiveSchema('archive')['$defs'] as object)).toEqual(
      expect.arrayContaining(['LedgerFact', 'Stage', 'StageRules', 'Trade']),
    );
  });
});
