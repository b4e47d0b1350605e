import { withNamedTables } from './named-tables';

const GOE = [{ mark: 1, points: 0.7 }];
const OTHER = [{ mark: 1, points: 1 }];
const TABLES = { goe: GOE, other: OTHER };

/** A draft whose one stage has these records. */
const draftOf = (records: unknown, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: 'baigong-draft',
  trades: [{ id: 't1', stages: [{ id: 's1', records }] }],
  ...more,
});
const named = (records: unknown): unknown => withNamedTables(draftOf(records, { tables: TABLES }));

describe('withNamedTables', () => {
  it('[ARC-8] puts a table where a declaration names it; one serves many', () => {
    const records = {
      ann: { declared: { jump: { base: 5.9, table: 'goe' }, spin: { table: 'other' } } },
      eve: { status: 'late', declared: { jump: { table: 'goe' } } },
    };
    const whole = {
      ann: { declared: { jump: { base: 5.9, table: GOE }, spin: { table: OTHER } } },
      eve: { status: 'late', declared: { jump: { table: GOE } } },
    };
    expect(named(records)).toEqual(draftOf(whole, { tables: TABLES }));
  });

  it('[ARC-8] in every stage of every trade', () => {
    const stage = (table: unknown): unknown => ({ records: { ann: { declared: { jump: { table } } } } });
    const trades = (table: unknown): unknown[] => [
      { stages: [stage(table), stage(table)] },
      { stages: [stage(table)] },
    ];
    expect(withNamedTables({ tables: TABLES, trades: trades('goe') })).toEqual({
      tables: TABLES,
      trades: trades(GOE),
    });
  });

  it('[ARC-8] tables come first, so that a faulty one is named where it is written', () =>
    expect(Object.keys(withNamedTables({ format: 'x', trades: [], tables: TABLES }))).toEqual([
      'tables',
      'format',
      'trades',
    ]));

  it.each([
    ['a name that no table has', 'none'],
    ['a name that every object has', 'constructor'],
    ['a table of its own', OTHER],
    ['what is no name', 7],
  ])('[ARC-8] %s stays as it is', (_, table) => {
    const records = { ann: { declared: { jump: { table } } } };
    expect(named(records)).toEqual(draftOf(records, { tables: TABLES }));
  });

  it.each([
    ['no record', {}],
    ['a record that declares nothing', { ann: { status: 'late' } }],
    ['a declaration without a table', { ann: { declared: { jump: { factor: 3 } } } }],
    ['records that are a list', [{ declared: { jump: { table: 'goe' } } }]],
    ['a record that is a text', { ann: 'goe' }],
    ['a declaration that is a text', { ann: { declared: { jump: 'goe' } } }],
    ['declarations that are a list', { ann: { declared: [{ table: 'goe' }] } }],
    ['nothing', null],
  ])('[ARC-8] %s is left for the shape to judge', (_, records) =>
    expect(named(records)).toEqual(draftOf(records, { tables: TABLES })),
  );

  it.each([
    [{ tables: TABLES }],
    [{ tables: TABLES, trades: 7 }],
    [{ tables: TABLES, trades: [7, null] }],
    [{ tables: TABLES, trades: [{ stages: {} }] }],
    [{ tables: TABLES, trades: [{ id: 't1' }] }],
    [{ tables: TABLES, trades: [{ stages: [{ id: 's1' }, 'goe'] }] }],
  ])('[ARC-8] so is what does not look like a draft: %j', (draft) =>
    expect(withNamedTables(draft)).toEqual(draft),
  );

  it.each([undefined, null, 'goe', [GOE]])('[ARC-8] without tables, here %j, nothing is named', (tables) => {
    const draft = draftOf({ ann: { declared: { jump: { table: 'goe' } } } }, { tables });
    expect(withNamedTables(draft)).toBe(draft);
  });
});
