import { NAMED_BY_ID, namedShape, recordShape, schemaDocument, variantShape } from './record-shape';
import { integerShape, oneOfShape, textShape, type JsonSchema, type Shape } from './shapes';

const WRONG = { path: '', fault: 'wrong-value' };
const TEXT = { type: 'string', minLength: 0, maxLength: 9 };
const COUNT = { type: 'integer', minimum: 0, maximum: 9_007_199_254_740_991 };
/** A text that a draft may write as a number. */
const loose: Shape = {
  check: (value) => textShape(0, 9).check(value),
  fromDraft: (value) => (typeof value === 'number' ? String(value) : value),
  schema: (form) => ({ type: form === 'draft' ? 'number' : 'string' }),
};

describe('recordShape', () => {
  const shape = recordShape({ id: textShape(0, 9), count: integerShape(0) }, { note: textShape(0, 9) });

  it.each([
    [{ id: 'a', count: 1 }, null],
    [{ count: 1, note: 'n', id: 'a' }, null],
    [{ count: 1 }, { path: '.id', fault: 'missing-member' }],
    [{ id: 'a' }, { path: '.count', fault: 'missing-member' }],
    [{}, { path: '.id', fault: 'missing-member' }],
    [
      { id: undefined, count: 1 },
      { path: '.id', fault: 'missing-member' },
    ],
    [
      { id: 'a', count: -1 },
      { path: '.count', fault: 'wrong-value' },
    ],
    [
      { id: 'a', count: 1, note: 7 },
      { path: '.note', fault: 'wrong-value' },
    ],
    [
      { id: 'a', count: 1, note: undefined },
      { path: '.note', fault: 'wrong-value' },
    ],
    [
      { id: 'a', count: 1, extra: 7 },
      { path: '.extra', fault: 'unknown-member' },
    ],
    [
      { x: 1, id: 'a', count: -1 },
      { path: '.x', fault: 'unknown-member' },
    ],
    [
      { id: 'a', count: 1, ['x'.repeat(65)]: 7 },
      { path: `.${'x'.repeat(64)}`, fault: 'unknown-member' },
    ],
    [null, WRONG],
    [[], WRONG],
    ['id', WRONG],
  ])('[KER-8] an id, a count and perhaps a note: %j', (value, fault) =>
    expect(shape.check(value)).toEqual(fault),
  );

  it('[KER-8] a member that is only inherited is missing, and a prototype in disguise unknown', () => {
    expect(shape.check(Object.create({ id: 'a', count: 1 }))).toEqual({
      path: '.id',
      fault: 'missing-member',
    });
    expect(shape.check(JSON.parse('{"id":"a","count":1,"__proto__":{}}'))).toEqual({
      path: '.__proto__',
      fault: 'unknown-member',
    });
    expect(recordShape({ toString: textShape(0, 9) }).check({})).toEqual({
      path: '.toString',
      fault: 'missing-member',
    });
  });

  it('[KER-8] names the path through nested records', () => {
    const outer = recordShape({ inner: shape });
    expect(outer.check({ inner: { id: 'a' } })).toEqual({ path: '.inner.count', fault: 'missing-member' });
    expect(outer.check({ inner: 7 })).toEqual({ path: '.inner', fault: 'wrong-value' });
  });

  const drafted = recordShape(
    { id: loose, name: loose, kind: oneOfShape('a', 'b') },
    { note: loose },
    { ...NAMED_BY_ID, kind: 'a' },
  );

  it('[KER-9] fills in what a draft leaves out, from a value or from the members that are there', () => {
    expect(drafted.fromDraft({ id: 7 })).toEqual({ id: '7', name: '7', kind: 'a' });
    expect(drafted.fromDraft({ id: 7, name: 8, kind: 'b', note: 9 })).toEqual({
      id: '7',
      name: '8',
      kind: 'b',
      note: '9',
    });
  });

  it('[KER-9] leaves for the check what a draft does not fit: unknown members, and what is no record', () => {
    expect(drafted.fromDraft({ id: 7, extra: 1 })).toEqual({ id: '7', name: '7', kind: 'a', extra: 1 });
    expect([null, [7], 'x'].map((value) => drafted.fromDraft(value))).toEqual([null, [7], 'x']);
    expect(recordShape({ id: loose }).fromDraft({})).toEqual({});
  });

  it('[KER-10] describes its members; in a draft those with a usual value are not required', () => {
    expect(shape.schema('archive', new Map())).toEqual({
      type: 'object',
      properties: { id: TEXT, count: COUNT, note: TEXT },
      required: ['id', 'count'],
      additionalProperties: false,
    });
    expect(drafted.schema('archive', new Map())).toMatchObject({
      properties: { id: { type: 'string' }, note: { type: 'string' } },
      required: ['id', 'name', 'kind'],
    });
    expect(drafted.schema('draft', new Map())).toEqual({
      type: 'object',
      properties: {
        id: { type: 'number' },
        name: { type: 'number' },
        kind: { enum: ['a', 'b'] },
        note: { type: 'number' },
      },
      required: ['id'],
      additionalProperties: false,
    });
  });
});

describe('variantShape', () => {
  const shape = variantShape('kind', {
    top: recordShape({ kind: oneOfShape('top'), count: integerShape(0) }),
    named: recordShape({ kind: oneOfShape('named'), name: loose }),
  });

  it.each([
    [{ kind: 'top', count: 1 }, null],
    [{ kind: 'named', name: 'x' }, null],
    [
      { kind: 'top', count: -1 },
      { path: '.count', fault: 'wrong-value' },
    ],
    [
      { kind: 'top', name: 'x' },
      { path: '.count', fault: 'missing-member' },
    ],
    [{ kind: 'other' }, { path: '.kind', fault: 'wrong-value' }],
    [{ kind: 'toString' }, { path: '.kind', fault: 'wrong-value' }],
    [
      { kind: ['top'], count: 1 },
      { path: '.kind', fault: 'wrong-value' },
    ],
    [{ kind: null }, { path: '.kind', fault: 'wrong-value' }],
    [{ count: 1 }, { path: '.kind', fault: 'missing-member' }],
    [{}, { path: '.kind', fault: 'missing-member' }],
    ['top', WRONG],
    [null, WRONG],
  ])('[KER-8] one of two kinds: %j', (value, fault) => expect(shape.check(value)).toEqual(fault));

  it('[KER-9] reads a draft as its kind says, and leaves what has none', () => {
    expect(shape.fromDraft({ kind: 'named', name: 7 })).toEqual({ kind: 'named', name: '7' });
    expect(shape.fromDraft({ kind: 'other', name: 7 })).toEqual({ kind: 'other', name: 7 });
    expect(shape.fromDraft({ kind: ['named'], name: 7 })).toEqual({ kind: ['named'], name: 7 });
    expect(shape.fromDraft(7)).toBe(7);
  });

  it('[KER-10] describes itself as one of its kinds', () => {
    const { oneOf } = shape.schema('draft', new Map()) as { oneOf: JsonSchema[] };
    expect(oneOf).toEqual([
      {
        type: 'object',
        properties: { kind: { const: 'top' }, count: COUNT },
        required: ['kind', 'count'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: { kind: { const: 'named' }, name: { type: 'number' } },
        required: ['kind', 'name'],
        additionalProperties: false,
      },
    ]);
  });
});

describe('namedShape', () => {
  it('[KER-8][KER-9] checks and reads as the shape under it', () => {
    const shape = namedShape('Loose', loose);
    expect([shape.check('x'), shape.check(7)]).toEqual([null, WRONG]);
    expect(shape.fromDraft(7)).toBe('7');
  });

  it('[KER-10] stands once among the definitions, with its description if there is one', () => {
    const definitions = new Map<string, JsonSchema>();
    const shape = namedShape('Loose', loose, 'A text.');
    expect(shape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/Loose' });
    expect(shape.schema('draft', definitions)).toEqual({ $ref: '#/$defs/Loose' });
    expect(namedShape('Plain', loose).schema('archive', definitions)).toEqual({ $ref: '#/$defs/Plain' });
    expect(Object.fromEntries(definitions)).toEqual({
      Loose: { description: 'A text.', type: 'string' },
      Plain: { type: 'string' },
    });
    expect(Object.hasOwn(definitions.get('Plain')!, 'description')).toBe(false);
  });

  it('[KER-10] may hold itself', () => {
    const tree: Shape = namedShape(
      'Tree',
      recordShape({}, { left: { ...loose, schema: (...of) => tree.schema(...of) } }),
    );
    const definitions = new Map<string, JsonSchema>();
    expect(tree.schema('archive', definitions)).toEqual({ $ref: '#/$defs/Tree' });
    expect(definitions.get('Tree')).toMatchObject({ properties: { left: { $ref: '#/$defs/Tree' } } });
  });
});

describe('schemaDocument', () => {
  it('[KER-10] is a whole document, its definitions in the order of their names', () => {
    const shape = recordShape({
      b: namedShape('B', loose),
      a: namedShape('A', loose),
      c: namedShape('C', loose),
    });
    const head = { $id: 'https://baigong.invalid/x.json', title: 'X', description: 'An x.' };
    const document = schemaDocument(shape, 'draft', head);
    expect(document).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...head,
      type: 'object',
      properties: { b: { $ref: '#/$defs/B' }, a: { $ref: '#/$defs/A' }, c: { $ref: '#/$defs/C' } },
      required: ['b', 'a', 'c'],
      additionalProperties: false,
      $defs: { A: { type: 'number' }, B: { type: 'number' }, C: { type: 'number' } },
    });
    expect(Object.keys(document['$defs'] as object)).toEqual(['A', 'B', 'C']);
  });
});
