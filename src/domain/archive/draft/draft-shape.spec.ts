import { withMembers } from '../../../../test/support/small-rules';
import type { JsonSchema, ShapeFault } from '../../kernel/shapes';
import { ENTRY_STATUSES } from '../../ledger/entry-status';
import { stageRulesShape } from '../../stage-rules/stage-rules-shape';
import { draftShape } from './draft-shape';

type Members = Readonly<Record<string, unknown>>;

const RULES = {
  scheme: {
    modules: [
      {
        id: 'work',
        criteria: [{ id: 'seam', aspects: [{ id: 'look', kind: 'free', max: 10, step: 0.5 }] }],
      },
    ],
  },
};
/** The smallest draft of docs/archive-format.md. */
const SMALLEST = {
  format: 'baigong-draft',
  version: 2,
  trades: [
    {
      id: 'welding',
      stages: [
        {
          id: 'final',
          rules: RULES,
          marks: {
            wang: { judge1: { look: 8.5 }, judge2: { look: '9.00' } },
            li: { judge1: { look: 9 }, judge2: { look: 'DNF' } },
          },
        },
      ],
    },
  ],
};
/** One that has every member. */
const WHOLE = withMembers<Members>(SMALLEST, {
  competition: { id: 'cup', name: 'Cup', year: 2024, note: 'fictional' },
  units: [{ id: 'u1' }],
  contestants: [{ id: 'wang', unitId: 'u1' }, { id: 'li' }],
  tables: { goe: [{ mark: 1, points: 0.7 }] },
  'trades[0].name': { zh: '焊工', en: 'Welding' },
  'trades[0].occupation': { code: '6-04-02-05', name: '焊工', edition: '1999' },
  'trades[0].stages[0].name': 'The final',
  'trades[0].stages[0].kind': 'semifinal',
  'trades[0].stages[0].entries': ['wang', { contestantId: 'li', number: '007' }, { contestantId: 'zhao' }],
  'trades[0].stages[0].seats': { work: ['judge1', 'judge2'] },
  'trades[0].stages[0].records': {
    wang: {
      status: 'late',
      adjustments: [{ id: 'fall' }, { id: 'early', times: 2 }],
      declared: { look: { factor: 3.1 } },
      excused: ['judge1'],
      hasWildCard: true,
      hasDeclined: true,
      insteadOf: 'li',
      struckAwards: ['gold'],
    },
  },
  'trades[0].stages[0].decisions': [{ order: ['wang', 'li'], by: 'lot' }],
  'trades[0].stages[0].isClosed': false,
});
const S = 'trades[0].stages[0]';
const R = `${S}.records.wang`;

const read = (draft: unknown): unknown => draftShape.fromDraft(draft);
const faultWith = (members: Members): ShapeFault | null =>
  draftShape.check(read(withMembers(WHOLE, members)));
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
/** So many trades or stages, each with an id of its own. */
const numbered = (count: number, more: Members): unknown[] =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, ...more }));

describe('draftShape, what is left out', () => {
  it('[KER-9][ARC-8] the smallest draft says: closed, a final, everybody who has marks, amounts in millionths', () => {
    expect(read(SMALLEST)).toEqual({
      format: 'baigong-draft',
      version: 2,
      competition: { id: 'draft', name: { zh: 'draft', en: 'draft' }, year: 2000, note: null },
      units: [],
      contestants: [],
      trades: [
        {
          id: 'welding',
          name: { zh: 'welding', en: 'welding' },
          occupation: { code: '', name: '', edition: '' },
          stages: [
            {
              id: 'final',
              name: { zh: 'final', en: 'final' },
              kind: 'final',
              rules: stageRulesShape.fromDraft(RULES),
              entries: [
                { contestantId: 'wang', number: 'wang' },
                { contestantId: 'li', number: 'li' },
              ],
              marks: {
                wang: { judge1: { look: 8_500_000 }, judge2: { look: 9_000_000 } },
                li: { judge1: { look: 9_000_000 }, judge2: { look: 'DNF' } },
              },
              records: {},
              decisions: [],
              isClosed: true,
            },
          ],
        },
      ],
    });
    expect(draftShape.check(read(SMALLEST))).toBeNull();
  });

  it('[KER-9] what is there stays as it is written', () => {
    expect(draftShape.check(read(WHOLE))).toBeNull();
    const stage = { name: { zh: 'The final', en: 'The final' }, kind: 'semifinal', isClosed: false };
    expect(read(WHOLE)).toMatchObject({
      competition: {
        id: 'cup',
        name: { zh: 'Cup', en: 'Cup' },
        year: 2024,
        note: { zh: 'fictional', en: 'fictional' },
      },
      tables: { goe: [{ mark: 1_000_000, points: 700_000 }] },
      trades: [
        {
          name: { zh: '焊工', en: 'Welding' },
          occupation: { code: '6-04-02-05', name: '焊工', edition: '1999' },
          stages: [{ ...stage, seats: { work: ['judge1', 'judge2'] } }],
        },
      ],
    });
  });

  it('[KER-9] an entry is a person, or a person with a number; a penalty counts once', () => {
    expect(read(WHOLE)).toMatchObject({
      trades: [
        {
          stages: [
            {
              entries: [
                { contestantId: 'wang', number: 'wang' },
                { contestantId: 'li', number: '007' },
                { contestantId: 'zhao', number: 'zhao' },
              ],
              records: {
                wang: {
                  adjustments: [
                    { id: 'fall', times: 1 },
                    { id: 'early', times: 2 },
                  ],
                  declared: { look: { factor: 3_100_000 } },
                },
              },
            },
          ],
        },
      ],
    });
  });

  it.each<[Members, Members]>([
    [{ id: 'cup' }, { id: 'cup', name: { zh: 'cup', en: 'cup' }, year: 2000, note: null }],
    [{ name: 'Cup' }, { id: 'draft', name: { zh: 'Cup', en: 'Cup' }, year: 2000, note: null }],
    [{ year: 1999 }, { id: 'draft', name: { zh: 'draft', en: 'draft' }, year: 1999, note: null }],
  ])('[KER-9] the competition %j is %j', (competition, whole) =>
    expect(read({ ...SMALLEST, competition })).toMatchObject({ competition: whole }),
  );

  it('[KER-9] without marks nobody is in a stage', () => {
    const empty = withMembers(SMALLEST, { [`${S}.marks`]: undefined });
    expect(read(empty)).toMatchObject({ trades: [{ stages: [{ entries: [], marks: {} }] }] });
    expect(draftShape.check(read(empty))).toBeNull();
    const list = withMembers(SMALLEST, { [`${S}.marks`]: ['wang'] });
    expect(read(list)).toMatchObject({ trades: [{ stages: [{ entries: [] }] }] });
    expect(draftShape.check(read(list))).toEqual({ path: `.${S}.marks`, fault: 'wrong-value' });
  });

  it('[KER-9] a name among the marks that is no id makes no entry', () => {
    const marks = { 王: { judge1: { look: 8 } }, li: { judge1: { look: 8 } } };
    expect(read(withMembers(SMALLEST, { [`${S}.marks`]: marks }))).toMatchObject({
      trades: [{ stages: [{ entries: [{ contestantId: 'li', number: 'li' }] }] }],
    });
  });

  it.each([null, 7, 'draft', [SMALLEST]])('[ARC-8] %j is no draft', (input) => {
    expect(read(input)).toEqual(input);
    expect(draftShape.check(read(input))).toEqual({ path: '', fault: 'wrong-value' });
  });
});

describe('draftShape, what it refuses', () => {
  it.each(['format', 'version', 'trades', 'trades[0].id', 'trades[0].stages', `${S}.id`, `${S}.rules`])(
    '[ARC-8] %s is missing',
    (path) => expect(faultWith({ [path]: undefined })).toEqual({ path: `.${path}`, fault: 'missing-member' }),
  );

  it.each([
    '',
    'competition.',
    'units[0].',
    'contestants[0].',
    'tables.goe[0].',
    'trades[0].',
    'trades[0].occupation.',
    `${S}.`,
    `${S}.rules.`,
    `${S}.entries[1].`,
    `${R}.`,
    `${R}.adjustments[0].`,
    `${R}.declared.look.`,
    `${S}.decisions[0].`,
  ])('[ARC-8] %sextra is no member', (at) =>
    expect(faultWith({ [`${at}extra`]: 1 })).toEqual({ path: `.${at}extra`, fault: 'unknown-member' }),
  );

  it.each<[string, unknown]>([
    ['format', 'baigong-archive'],
    ['version', 1],
    ['competition', 'cup'],
    ['competition.id', 'a cup'],
    ['competition.name', 7],
    ['competition.year', 1899],
    ['competition.year', 10_000],
    ['competition.note', 7],
    ['competition.unitResults', 7],
    ['units', {}],
    ['contestants', {}],
    ['tables', []],
    ['tables.goe', []],
    ['trades', []],
    ['trades', numbered(1001, { stages: [{ id: 's', rules: {} }] })],
    ['trades[0].id', 'a b'],
    ['trades[0].unitResults', 7],
    ['trades[0].stages', []],
    ['trades[0].stages', numbered(101, { rules: {} })],
    [`${S}.id`, ''],
    [`${S}.kind`, 'semi'],
    [`${S}.rules`, 7],
    [`${S}.entries`, {}],
    [`${S}.entries[1].number`, ''],
    [`${S}.entries[1].number`, 'x'.repeat(65)],
    [`${S}.seats`, []],
    [`${S}.seats.work`, many(1001, 'j')],
    [`${S}.seats.work[0]`, 'a b'],
    [`${S}.marks.wang`, 7],
    [`${S}.marks.wang.judge1`, 7],
    [`${S}.marks.wang.judge1.look`, 'DNX'],
    [`${S}.records`, []],
    [R, 7],
    [`${R}.status`, 'sick'],
    [`${R}.adjustments`, many(201, { id: 'fall' })],
    [`${R}.adjustments[0].id`, 'a b'],
    [`${R}.adjustments[0].times`, 0],
    [`${R}.adjustments[0].times`, 1001],
    [`${R}.declared`, []],
    [`${R}.declared.look`, 7],
    [`${R}.excused`, many(201, 'j')],
    [`${R}.excused[0]`, 'a b'],
    [`${R}.hasWildCard`, false],
    [`${R}.hasDeclined`, false],
    [`${R}.insteadOf`, 'a b'],
    [`${R}.struckAwards`, many(101, 'gold')],
    [`${R}.struckAwards[0]`, 'a b'],
    [`${S}.decisions`, many(1001, { order: ['wang', 'li'], by: 'lot' })],
    [`${S}.decisions[0].order`, ['wang']],
    [`${S}.decisions[0].order`, many(10_001, 'wang')],
    [`${S}.decisions[0].order[0]`, 'a b'],
    [`${S}.decisions[0].by`, 'dice'],
    [`${S}.isClosed`, 1],
  ])('[ARC-8] %s is of the wrong kind: %#', (path, value) =>
    expect(faultWith({ [path]: value })).toEqual({ path: `.${path}`, fault: 'wrong-value' }),
  );

  it.each<[string, unknown]>([
    ['competition.year', 1900],
    ['competition.year', 9999],
    ['trades', numbered(1000, { stages: [{ id: 's', rules: {} }] })],
    ['trades[0].stages', numbered(100, { rules: {} })],
    [`${S}.kind`, 'preliminary'],
    [`${S}.kind`, 'final'],
    [`${S}.entries`, []],
    [`${S}.entries[1].number`, 'x'.repeat(64)],
    [`${S}.seats.work`, many(1000, 'j')],
    [`${S}.seats.work`, []],
    [`${S}.marks.wang.judge1.look`, 'DNS'],
    [`${S}.marks`, {}],
    [R, {}],
    ...ENTRY_STATUSES.map((status): [string, unknown] => [`${R}.status`, status]),
    [`${R}.adjustments`, many(200, { id: 'fall' })],
    [`${R}.adjustments[0].times`, 1],
    [`${R}.adjustments[0].times`, 1000],
    [`${R}.excused`, many(200, 'j')],
    [`${R}.struckAwards`, many(100, 'gold')],
    [`${S}.decisions`, many(1000, { order: ['wang', 'li'], by: 'extra-test' })],
    [`${S}.decisions[0].by`, 'chief-judge'],
    [`${S}.decisions[0].order`, many(10_000, 'wang')],
    [`${S}.isClosed`, true],
  ])('[ARC-8] %s may be so: %#', (path, value) => expect(faultWith({ [path]: value })).toBeNull());

  it('[ARC-8] the first fault is named where a person wrote it as a text', () =>
    expect(faultWith({ [`${S}.entries[0]`]: 'a b' })).toEqual({
      path: `.${S}.entries[0].contestantId`,
      fault: 'wrong-value',
    }));
});

describe('draftShape, as a schema', () => {
  const definitions = new Map<string, JsonSchema>();
  const schema = draftShape.schema('draft', definitions);

  it.each([
    ['DraftTrade', ['id', 'stages']],
    ['DraftStage', ['id', 'rules']],
    ['DraftRecord', []],
  ])('[ARC-9] of %s nothing but %j must be there', (name, required) =>
    expect(definitions.get(name)).toMatchObject({ required, additionalProperties: false }),
  );

  it('[ARC-9] of the whole format, version and trades must be there, of a competition nothing', () => {
    expect(schema).toMatchObject({
      required: ['format', 'version', 'trades'],
      properties: { competition: { required: [] } },
    });
  });

  it('[ARC-9] an entry is an id, or a person with a number', () =>
    expect(definitions.get('DraftEntry')).toMatchObject({
      anyOf: [{ $ref: '#/$defs/Id' }, { type: 'object', required: ['contestantId'] }],
    }));

  it('[ARC-9] a stage and a record say what they are', () => {
    expect(definitions.get('DraftStage')?.['description']).toBe(
      'One stage: its rules, who is in it, and what was marked.',
    );
    expect(definitions.get('DraftRecord')?.['description']).toBe(
      'What the desk said of one person in a stage.',
    );
  });
});
