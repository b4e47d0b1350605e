import { ENTRY_STATUSES } from './entry-status';
import { declarationShape, factShape } from './fact-shape';

const OF_ENTRY = { stageId: 's1', entryId: 'e1' };
const OF_SHEET = { ...OF_ENTRY, judgeId: 'j1' };
const CELL = { ...OF_SHEET, aspectId: 'a1' };
const OF_CLOCK = { ...OF_ENTRY, moduleId: 'm1' };
const reason = 'as recorded';
const HASH = 'a'.repeat(64);

/** One fact of every kind with all of its members. */
const FACTS = [
  { kind: 'MarkAppended', ...CELL, points: 8_500_000 },
  { kind: 'MarkSuperseded', ...CELL, points: 'DNF', supersedes: 1 },
  { kind: 'MarkVoided', ...CELL, supersedes: 1 },
  { kind: 'SheetSubmitted', ...OF_SHEET },
  { kind: 'SheetReopened', ...OF_SHEET, reason },
  { kind: 'SheetAcknowledged', ...OF_SHEET, by: 'contestant', content: 'a'.repeat(64) },
  {
    kind: 'RescoreCalled',
    ...OF_ENTRY,
    round: 2,
    places: [{ moduleId: 'm1', aspectId: 'a1', judgeIds: ['j1', 'j2'] }],
  },
  { kind: 'StatusSet', ...OF_ENTRY, status: 'late', reason },
  { kind: 'AdjustmentGiven', ...OF_ENTRY, adjustmentId: 'phone', times: 1, reason },
  { kind: 'AdjustmentVoided', ...OF_ENTRY, voids: 1, reason },
  { kind: 'ElementDeclared', ...OF_ENTRY, aspectId: 'a1', declaration: { factor: 1_500_000 } },
  { kind: 'JudgeExcused', ...OF_SHEET, reason },
  { kind: 'WildCardGiven', ...OF_ENTRY, reason },
  { kind: 'PlaceDeclined', ...OF_ENTRY, reason },
  { kind: 'ReserveCalled', ...OF_ENTRY, insteadOf: 'e2', reason },
  { kind: 'SpreadDecided', ...OF_ENTRY, moduleId: 'm1', reason },
  { kind: 'AwardStruck', ...OF_ENTRY, awardId: 'champion', reason },
  { kind: 'EntryFlagged', ...OF_ENTRY, reason },
  { kind: 'FlagSettled', ...OF_ENTRY, settles: 1, reason },
  {
    kind: 'RecheckDrawn',
    stageId: 's1',
    seed: '0'.repeat(32),
    share: 150_000,
    mostErrors: 50_000,
    top: ['e1'],
    entries: ['e2'],
  },
  { kind: 'RecheckRecorded', ...OF_ENTRY, draw: 1 },
  { kind: 'StageSigned', stageId: 's1', step: 'chief', content: HASH },
  { kind: 'OrderDeliberated', stageId: 's1', content: HASH, rows: [{ entryId: 'e1', place: 1 }] },
  { kind: 'StageClosed', stageId: 's1' },
  { kind: 'StageReopened', stageId: 's1', reason },
  { kind: 'ReopeningAsked', stageId: 's1', reason },
  { kind: 'ReopeningDeclined', stageId: 's1', asks: 1, reason },
  { kind: 'TieDecided', stageId: 's1', order: ['e1', 'e2'], by: 'lot', reason },
  { kind: 'ClockStarted', ...OF_CLOCK },
  { kind: 'ClockPaused', ...OF_CLOCK, reason },
  { kind: 'ClockResumed', ...OF_CLOCK },
  { kind: 'ClockStopped', ...OF_CLOCK },
  { kind: 'TimeCompensated', ...OF_CLOCK, seconds: 90, reason },
  { kind: 'ClockCorrected', ...OF_CLOCK, voids: 7, reason },
  { kind: 'TimeAllowed', stageId: 's1', moduleId: 'm1', seconds: 7200 },
  { kind: 'IncidentRecorded', ...OF_ENTRY, incident: 'safety', text: reason },
  { kind: 'NoteAdded', ...CELL },
  { kind: 'NoteWithdrawn', ...CELL, withdraws: 4 },
];
const factOf = (kind: string): Record<string, unknown> => FACTS.find((fact) => fact.kind === kind)!;
const check = (kind: string, more: Record<string, unknown>): unknown =>
  factShape.check({ ...factOf(kind), ...more });
const wrongAt = (path: string): unknown => ({ path, fault: 'wrong-value' });

describe('factShape', () => {
  it.each(FACTS)('[ARC-3] $kind has each of its members and no other', (fact) => {
    expect(factShape.check(fact)).toBeNull();
    expect(factShape.check({ ...fact, extra: 1 })).toEqual({ path: '.extra', fault: 'unknown-member' });
    for (const member of Object.keys(fact).filter((key) => key !== 'kind')) {
      const rest = Object.fromEntries(Object.entries(fact).filter(([key]) => key !== member));
      expect(factShape.check(rest)).toEqual({ path: `.${member}`, fault: 'missing-member' });
      expect(factShape.check({ ...fact, [member]: null })).toEqual(wrongAt(`.${member}`));
    }
  });

  it('[ARC-3] knows no other kind', () => {
    expect(factShape.check({ ...FACTS[0], kind: 'MarkDoubled' })).toEqual(wrongAt('.kind'));
    expect(factShape.check(CELL)).toEqual({ path: '.kind', fault: 'missing-member' });
  });

  it.each([
    ['MarkAppended', { points: 'DNS' }, null],
    ['AdjustmentGiven', { evidence: [HASH] }, null],
    ['AdjustmentGiven', { evidence: ['photo.jpg'] }, wrongAt('.evidence[0]')],
    ['TimeCompensated', { seconds: 86_401 }, wrongAt('.seconds')],
    ['TimeCompensated', { seconds: 0 }, wrongAt('.seconds')],
    ['IncidentRecorded', { clause: 'art. 9', evidence: [HASH], links: [3] }, null],
    ['IncidentRecorded', { failure: { cause: 'other', remedy: 'spare-station' } }, null],
    ['IncidentRecorded', { failure: { cause: 'nobody', remedy: 'none' } }, wrongAt('.failure.cause')],
    ['IncidentRecorded', { incident: 'weather' }, wrongAt('.incident')],
    ['NoteAdded', { text: 'burr on the edge', photo: HASH }, null],
    ['NoteAdded', { text: 'x'.repeat(501) }, wrongAt('.text')],
    ['NoteAdded', { photo: 'ABC' }, wrongAt('.photo')],
    ['MarkAppended', { points: 8.5 }, wrongAt('.points')],
    ['MarkSuperseded', { supersedes: 0 }, wrongAt('.supersedes')],
    ['MarkVoided', { supersedes: 0 }, wrongAt('.supersedes')],
    ['AdjustmentVoided', { voids: 0 }, wrongAt('.voids')],
    ['AdjustmentGiven', { times: 0 }, wrongAt('.times')],
    ['AdjustmentGiven', { times: 1000 }, null],
    ['AdjustmentGiven', { times: 1001 }, wrongAt('.times')],
    ['StatusSet', { status: 'asleep' }, wrongAt('.status')],
    ['PlaceDeclined', { reason: '' }, wrongAt('.reason')],
    ['PlaceDeclined', { reason: 'x'.repeat(2000) }, null],
    ['PlaceDeclined', { reason: 'x'.repeat(2001) }, wrongAt('.reason')],
    ['TieDecided', { order: ['e1'] }, wrongAt('.order')],
    ['TieDecided', { order: Array.from({ length: 10_000 }, (_, index) => `e${index}`) }, null],
    ['TieDecided', { order: Array.from({ length: 10_001 }, (_, index) => `e${index}`) }, wrongAt('.order')],
    ['SheetAcknowledged', { by: 'chief-judge', refusal: 'two faults were not mine' }, null],
    ['SheetAcknowledged', { by: 'judge' }, wrongAt('.by')],
    ['SheetAcknowledged', { content: 'a'.repeat(63) }, wrongAt('.content')],
    ['SheetAcknowledged', { refusal: '' }, wrongAt('.refusal')],
    ['OrderDeliberated', { supersedes: 4 }, null],
    ['OrderDeliberated', { rows: [{ entryId: 'e1', place: 1, reason: 'saved a colleague' }] }, null],
    ['OrderDeliberated', { rows: [{ entryId: 'e1', place: 0 }] }, wrongAt('.rows[0].place')],
    ['OrderDeliberated', { rows: [] }, wrongAt('.rows')],
    ['TieDecided', { by: 'extra-test' }, null],
    ['TieDecided', { by: 'chief-judge' }, null],
    ['TieDecided', { by: 'share' }, wrongAt('.by')],
  ])('[ARC-3] %s with %j', (kind, more, fault) => expect(check(kind, more)).toEqual(fault));

  it('[ARC-3] knows every status', () => {
    expect(ENTRY_STATUSES.map((status) => check('StatusSet', { status }))).toEqual(
      ENTRY_STATUSES.map(() => null),
    );
  });

  it('[KER-9] a draft writes marks and declarations in points', () => {
    expect(factShape.fromDraft({ ...factOf('MarkAppended'), points: 8.5 })).toEqual(factOf('MarkAppended'));
    expect(factShape.fromDraft({ ...factOf('ElementDeclared'), declaration: { factor: 1.5 } })).toEqual(
      factOf('ElementDeclared'),
    );
  });

  it('[KER-10] describes itself as LedgerFact', () => {
    const definitions = new Map();
    expect(factShape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/LedgerFact' });
    expect(definitions.get('LedgerFact')).toMatchObject({ description: 'One fact of the ledger.' });
    expect(definitions.get('LedgerFact').oneOf).toHaveLength(FACTS.length);
  });
});

describe('declarationShape', () => {
  const table = (rows: number): unknown => ({
    table: Array.from({ length: rows }, (_, mark) => ({ mark, points: -mark })),
  });

  it.each([
    [{}, null],
    [{ factor: 1, base: -1 }, null],
    [table(1), null],
    [table(200), null],
    [table(0), wrongAt('.table')],
    [table(201), wrongAt('.table')],
    [{ factor: 1.5 }, wrongAt('.factor')],
    [{ base: '1' }, wrongAt('.base')],
    [{ table: [{ mark: 1 }] }, { path: '.table[0].points', fault: 'missing-member' }],
    [{ table: [{ points: 1 }] }, { path: '.table[0].mark', fault: 'missing-member' }],
    [{ table: [{ mark: 1, points: 1, of: 2 }] }, { path: '.table[0].of', fault: 'unknown-member' }],
    [{ height: 1 }, { path: '.height', fault: 'unknown-member' }],
  ])('[ARC-3] a declaration: %#', (declaration, fault) =>
    expect(declarationShape.check(declaration)).toEqual(fault),
  );

  it('[KER-9] a draft writes its amounts in points', () => {
    expect(declarationShape.fromDraft({ base: '1.5', table: [{ mark: 1, points: -0.5 }] })).toEqual({
      base: 1_500_000,
      table: [{ mark: 1_000_000, points: -500_000 }],
    });
    expect(declarationShape.fromDraft({ table: 'usual' })).toEqual({ table: 'usual' });
  });

  it('[KER-10] describes itself as Declaration; in a draft a table may be named', () => {
    const definitionOf = (form: 'archive' | 'draft'): unknown => {
      const definitions = new Map();
      declarationShape.schema(form, definitions);
      return definitions.get('Declaration');
    };
    const points = { $ref: '#/$defs/Points' };
    const table = {
      type: 'array',
      items: {
        type: 'object',
        properties: { mark: points, points },
        required: ['mark', 'points'],
        additionalProperties: false,
      },
      minItems: 1,
      maxItems: 200,
    };
    const described = (of: unknown): unknown => ({
      description: 'What an entry declares for one aspect before it is marked.',
      type: 'object',
      properties: { factor: { $ref: '#/$defs/Factor' }, base: points, table: of },
      required: [],
      additionalProperties: false,
    });
    expect(definitionOf('archive')).toEqual(described(table));
    expect(definitionOf('draft')).toEqual(described({ anyOf: [{ $ref: '#/$defs/Id' }, table] }));
  });
});
