import { archiveSchema } from '../domain/archive/archive-schema';
import type { JsonSchema } from '../domain/kernel/shapes';
import { wantedAt } from './wanted-at';

const DRAFT = archiveSchema('draft');
const ID = 'a text of at most 64 characters like ^[A-Za-z0-9._:-]+$';
const AMOUNT =
  'An amount: in a draft as people write it (8.5; a time in seconds, 62.34), in an archive in whole millionths.';
const STAGE = 'trades[0].stages[0]';
/** A draft whose one stage has these members. */
const draft = (stage: Readonly<Record<string, unknown>>): unknown => ({ trades: [{ stages: [stage] }] });
const inStage = (path: string, stage: Readonly<Record<string, unknown>>): unknown =>
  wantedAt(DRAFT, draft(stage), path === '' ? STAGE : `${STAGE}.${path}`);
const inModule = (more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  rules: { scheme: { modules: [more] } },
});
const M = 'rules.scheme.modules[0]';
const A = `${M}.criteria[0].aspects[0]`;
const inAspect = (more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  inModule({ criteria: [{ aspects: [more] }] });

describe('wantedAt', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>, string, string]>([
    ['a text', 'id', { id: 'a b' }, '"a b"', ID],
    ['a text of any length', 'name', { name: 7 }, '7', 'a text | { zh, en }'],
    ['a text in one language', 'name.zh', { name: { zh: 7 } }, '7', 'a text of at most 2000 characters'],
    ['a choice', 'kind', { kind: 'semi' }, '"semi"', '"preliminary" | "semifinal" | "final" | "review"'],
    ['one of two', 'isClosed', { isClosed: 'no' }, '"no"', 'true | false'],
    ['a list', 'entries', { entries: {} }, '{  }', '[ … ]'],
    ['an entry', 'entries[1]', { entries: ['a', 7] }, '7', `${ID} | { contestantId, number }`],
    ['a map', 'marks', { marks: [] }, '[]', '{  }'],
    ['a mark', 'marks.w.j.a', { marks: { w: { j: { a: 'x' } } } }, '"x"', `"DNF" | "DNS" | ${AMOUNT}`],
    ['an amount', `${A}.max`, inAspect({ kind: 'free', max: 'ten' }), '"ten"', AMOUNT],
    [
      'a number within bounds',
      'records.w.adjustments[0].times',
      { records: { w: { adjustments: [{ times: 0 }] } } },
      '0',
      'a whole number from 1 to 1000',
    ],
    [
      'a number from a bound on',
      'rules.awards[0].ground.toPlace',
      { rules: { awards: [{ ground: { kind: 'places', toPlace: 'x' } }] } },
      '"x"',
      'a whole number from 0',
    ],
    ['the only value', 'records.w.hasWildCard', { records: { w: { hasWildCard: false } } }, 'false', 'true'],
    [
      'a kind that there is not',
      `${M}.panel.kind`,
      inModule({ panel: { kind: 'meen' } }),
      '"meen"',
      '"mean" | "sum" | "median" | "trimmed-mean" | "trimmed-sum" | "closest-two" | "majority"',
    ],
    [
      'what has kinds',
      `${M}.panel`,
      inModule({ panel: 'mean' }),
      '"mean"',
      'kind "mean" | kind "sum" | kind "median" | kind "trimmed-mean" | kind "trimmed-sum" | kind "closest-two" | kind "majority"',
    ],
    [
      'members of a kind',
      `${M}.panel`,
      inModule({ panel: { kind: 'mean', drop: 1 } }),
      '{ kind, drop }',
      '{ kind, over, minimumMarks, spread }',
    ],
    [
      'a key that there is not',
      'rules.ranking.tieBreaks[0].key',
      { rules: { ranking: { tieBreaks: [{ key: 'prt' }] } } },
      '"prt"',
      '"part" | "module" | "aspect" | "modules-in-order" | "more-decimals" | "own-total" | "earlier-stage" | "count-back" | "fewer-penalties" | "age" | "group"',
    ],
    [
      'a member of a key',
      'rules.ranking.tieBreaks[0].first',
      { rules: { ranking: { tieBreaks: [{ key: 'age', first: 'old' }] } } },
      '"old"',
      '"younger" | "older"',
    ],
    ['what is not there', `${A}.step`, inAspect({ kind: 'free', max: 10 }), '–', AMOUNT],
  ])('[CLI-2] %s', (_, path, stage, found, wanted) =>
    expect(inStage(path, stage)).toEqual({ found, wanted }),
  );

  it('[CLI-2] null may stand in some places', () =>
    expect(wantedAt(DRAFT, { contestants: [{ grade: 9 }] }, 'contestants[0].grade')).toEqual({
      found: '9',
      wanted: 'a null | a whole number from -1 to 6',
    }));

  it('[CLI-2] an amount of an archive is a whole number', () =>
    expect(
      wantedAt(
        archiveSchema('archive'),
        { ledger: [{ fact: { kind: 'MarkAppended', points: 8.5 } }] },
        'ledger[0].fact.points',
      ),
    ).toEqual({ found: '8.5', wanted: '"DNF" | "DNS" | a whole number' }));

  it('[CLI-2] the whole file, and its members', () =>
    expect(wantedAt(DRAFT, 7, '')).toEqual({
      found: '7',
      wanted: '{ format, version, competition, units, contestants, trades, tables }',
    }));

  it('[CLI-2] ids may hold dots: the longest name that is there is meant', () => {
    const marks = { 'a.b': { j: { x: 1 } }, a: { 'b.j': { x: 2 } } };
    expect(inStage('marks.a.b.j.x', { marks })).toMatchObject({ found: '1' });
    expect(inStage('marks.a.b.j.x', { marks: { a: marks.a } })).toMatchObject({ found: '2' });
    expect(inStage('marks.ab.j.x', { marks: { a: 1, ab: { j: { x: 3 } } } })).toMatchObject({ found: '3' });
  });

  it('[CLI-2] a path is followed as far as it leads', () => {
    expect(inStage('entries[3].number', { entries: ['a'] })).toEqual({
      found: '–',
      wanted: `${ID} | { contestantId, number }`,
    });
    expect(inStage('entries[0].number', { entries: 'a' })).toMatchObject({ found: '–' });
    expect(inStage('rules.none.more', { rules: 7 })).toMatchObject({ found: '7' });
    expect(wantedAt(DRAFT, { trades: {} }, STAGE)).toMatchObject({ found: '–' });
  });

  it('[CLI-2] what is found is cut after 80 signs; of an object its members are said', () => {
    // With its quotation marks a text of 78 has 80 signs.
    expect(inStage('id', { id: 'x'.repeat(78) })).toMatchObject({ found: `"${'x'.repeat(78)}"` });
    expect(inStage('id', { id: 'x'.repeat(79) })).toMatchObject({ found: `"${'x'.repeat(79)}…` });
    expect(inStage('id', { id: { a: 1, b: { c: 2 } } })).toMatchObject({ found: '{ a, b }' });
    expect(inStage('id', { id: null })).toMatchObject({ found: 'null' });
  });

  it.each<[string, JsonSchema, string]>([
    ['a plain type', { type: 'boolean' }, 'a boolean'],
    ['nothing it could name', {}, 'something else'],
    ['a number without bounds', { type: 'integer' }, 'a whole number'],
    ['an unknown name', { $ref: '#/$defs/None' }, 'something else'],
    ['kinds said twice', { anyOf: [{ type: 'boolean' }, { type: 'boolean' }] }, 'a boolean'],
  ])('[CLI-2] a schema says %s', (_, schema, wanted) =>
    expect(wantedAt(schema, 1, '')).toEqual({ found: '1', wanted }),
  );
});
