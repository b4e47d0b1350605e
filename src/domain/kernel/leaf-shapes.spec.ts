import {
  dayShape,
  factorShape,
  idShape,
  instantShape,
  localTextShape,
  markValueShape,
  pointsShape,
} from './leaf-shapes';
import type { JsonSchema, SchemaForm, Shape } from './shapes';

const WRONG = { path: '', fault: 'wrong-value' };
const ofWhole = (isOne: boolean): unknown => (isOne ? null : WRONG);

/** The definitions that a shape's schema brings. */
const definitionsOf = (shape: Shape, form: SchemaForm): Record<string, JsonSchema> => {
  const definitions = new Map<string, JsonSchema>();
  shape.schema(form, definitions);
  return Object.fromEntries(definitions);
};

describe('idShape', () => {
  it.each([
    ['a', true],
    ['A-z_0.9:x', true],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    ['', false],
    ['a b', false],
    ['a/b', false],
    ['百工', false],
    ['a\n', false],
    [7, false],
  ])('[KER-8] %j is an id: %s', (value, isOne) => expect(idShape.check(value)).toEqual(ofWhole(isOne)));

  it('[KER-10] describes itself as Id', () =>
    expect(definitionsOf(idShape, 'archive')).toEqual({
      Id: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9._:-]+$' },
    }));
});

describe('instantShape', () => {
  it.each([
    ['2005-09-10T08:00:00Z', true],
    ['2005-09-10T08:00:00.0Z', true],
    ['2005-09-10T08:00:00.000Z', true],
    ['2005-09-10T08:00:00+08:00', true],
    ['2005-09-10T08:00:00.000-08:00', true],
    ['2005-09-10T08:00:00', false],
    ['2005-09-10T08:00:00.Z', false],
    ['2005-09-10T08:00:00.0000Z', false],
    ['2005-09-10 08:00:00Z', false],
    ['2005-9-10T08:00:00.00Z', false],
    ['2005-09-10T08:00:00+8:00.', false],
    ['2005-09-10T08:00:00z', false],
    ['x2005-09-10T08:00:00Z', false],
    ['2005-09-10T08:00:00Zx', false],
    ['2005-09-10', false],
  ])('[KER-8] %j is an instant with its offset: %s', (value, isOne) =>
    expect(instantShape.check(value)).toEqual(ofWhole(isOne)),
  );

  it('[KER-10] describes itself as Instant', () =>
    expect(definitionsOf(instantShape, 'archive')).toEqual({
      Instant: {
        type: 'string',
        minLength: 20,
        maxLength: 29,
        pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$`,
      },
    }));
});

describe('dayShape', () => {
  it.each([
    ['2005-09-10', true],
    ['2005-9-10', false],
    ['2005-09-1', false],
    ['05-09-10', false],
    ['2005/09/10', false],
    ['2005-09-100', false],
    ['a005-09-10', false],
    [20_050_910, false],
  ])('[KER-8] %j is a day: %s', (value, isOne) => expect(dayShape.check(value)).toEqual(ofWhole(isOne)));

  it('[KER-10] describes itself as Day', () =>
    expect(definitionsOf(dayShape, 'archive')).toEqual({
      Day: { type: 'string', minLength: 10, maxLength: 10, pattern: String.raw`^\d{4}-\d\d-\d\d$` },
    }));
});

describe('localTextShape', () => {
  it('[KER-8] is a text in both languages', () => {
    expect(localTextShape.check({ zh: '焊工', en: '' })).toBeNull();
    expect(localTextShape.check({ zh: '焊工' })).toEqual({ path: '.en', fault: 'missing-member' });
    expect(localTextShape.check({ zh: '焊工', en: 7 })).toEqual({ path: '.en', fault: 'wrong-value' });
    expect(localTextShape.check({ zh: 'x'.repeat(2001), en: '' })).toEqual({
      path: '.zh',
      fault: 'wrong-value',
    });
    expect(localTextShape.check({ zh: '', en: 'x'.repeat(2000) })).toBeNull();
    expect(localTextShape.check('焊工')).toEqual(WRONG);
  });

  it('[KER-9] one text of a draft stands for both', () => {
    expect(localTextShape.fromDraft('焊工')).toEqual({ zh: '焊工', en: '焊工' });
    expect(localTextShape.fromDraft({ zh: '焊工', en: 'welder' })).toEqual({ zh: '焊工', en: 'welder' });
    expect(localTextShape.fromDraft(7)).toBe(7);
  });

  it('[KER-10] describes itself as LocalText, in a draft with the one text too', () => {
    const side = { type: 'string', minLength: 0, maxLength: 2000 };
    const both = {
      type: 'object',
      properties: { zh: side, en: side },
      required: ['zh', 'en'],
      additionalProperties: false,
    };
    expect(definitionsOf(localTextShape, 'archive')).toEqual({ LocalText: both });
    expect(definitionsOf(localTextShape, 'draft')).toEqual({
      LocalText: { anyOf: [{ type: 'string' }, both] },
    });
  });
});

const AMOUNTS = [
  [
    'Points',
    pointsShape,
    'An amount: in a draft as people write it (8.5; a time in seconds, 62.34), in an archive in whole millionths.',
  ],
  [
    'Factor',
    factorShape,
    'A factor or a share: in a draft as people write it (0.3 is 30 %), in an archive in whole millionths.',
  ],
] as const;

describe.each(AMOUNTS)('%s', (name, shape, description) => {
  it.each([
    [0, true],
    [-8_500_000, true],
    [Number.MAX_SAFE_INTEGER, true],
    [2 ** 53, false],
    [8.5, false],
    ['8', false],
    [null, false],
  ])('[KER-8] %p is whole millionths: %s', (value, isOne) =>
    expect(shape.check(value)).toEqual(ofWhole(isOne)),
  );

  it.each([
    [8.5, 8_500_000],
    ['8.5', 8_500_000],
    ['8.50', 8_500_000],
    [0.3, 300_000],
    [-1, -1_000_000],
    [0, 0],
    [0.000001, 1],
    [999_999_999, 999_999_999_000_000],
  ])('[KER-9] a draft that says %p means %d millionths', (written, amount) =>
    expect(shape.fromDraft(written)).toBe(amount),
  );

  it.each([
    0.0000001,
    0.1 + 0.2,
    '1,5',
    'eight',
    '',
    // Ten digits: as a number it would pass for so many millionths.
    1_234_567_890,
    '1234567890',
    -1_234_567_890,
    null,
    true,
  ])('[KER-9] a draft that says %p is not read, and refused', (written) =>
    expect(shape.check(shape.fromDraft(written))).toEqual(WRONG),
  );

  it('[KER-9] what is neither a number nor a text stays as it is', () => {
    const written = [8.5];
    expect(shape.fromDraft(written)).toBe(written);
  });

  it('[KER-10] describes what an archive and what a draft may say', () => {
    expect(definitionsOf(shape, 'archive')).toEqual({ [name]: { description, type: 'integer' } });
    expect(definitionsOf(shape, 'draft')).toEqual({
      [name]: {
        description,
        anyOf: [{ type: 'number' }, { type: 'string', pattern: String.raw`^-?\d{1,9}(\.\d{1,6})?$` }],
      },
    });
  });
});

describe('markValueShape', () => {
  it.each([
    [8_500_000, true],
    ['DNF', true],
    ['DNS', true],
    ['dnf', false],
    ['8.5', false],
    [8.5, false],
    [null, false],
  ])('[KER-8] %p is a mark: %s', (value, isOne) =>
    expect(markValueShape.check(value)).toEqual(ofWhole(isOne)),
  );

  it('[KER-9] a draft writes marks in points, DNF or DNS', () => {
    expect([8.5, '8.5', 'DNF', 'DNS', 'x'].map((value) => markValueShape.fromDraft(value))).toEqual([
      8_500_000,
      8_500_000,
      'DNF',
      'DNS',
      'x',
    ]);
  });

  it('[KER-10] describes itself as MarkValue', () => {
    const mark = { anyOf: [{ enum: ['DNF', 'DNS'] }, { $ref: '#/$defs/Points' }] };
    expect(definitionsOf(markValueShape, 'archive')).toMatchObject({ MarkValue: mark });
    expect(Object.keys(definitionsOf(markValueShape, 'draft'))).toEqual(['MarkValue', 'Points']);
  });
});
