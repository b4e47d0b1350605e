import {
  integerShape,
  isRecord,
  leafShape,
  listShape,
  mapShape,
  memberPath,
  nullOrShape,
  oneOfShape,
  textShape,
  under,
  type JsonSchema,
  type SchemaForm,
  type Shape,
} from './shapes';

const WRONG = { path: '', fault: 'wrong-value' };
const wrongAt = (path: string): unknown => ({ path, fault: 'wrong-value' });
const fits = (shape: Shape, value: unknown): boolean => shape.check(value) === null;
const schemaOf = (shape: Shape, form: SchemaForm = 'archive'): JsonSchema => shape.schema(form, new Map());
/** Written as a number of dozens in a draft. */
const dozens: Shape = {
  check: (value) => integerShape(0).check(value),
  fromDraft: (value) => (typeof value === 'string' ? Number(value) * 12 : value),
  schema: (form) => ({ type: form === 'draft' ? 'string' : 'integer' }),
};

describe('textShape', () => {
  const shape = textShape(2, 4, /^[a-z]+$/);

  it.each([
    ['ab', true],
    ['abcd', true],
    ['a', false],
    ['abcde', false],
    ['AB', false],
    [12, false],
    [['a', 'b'], false],
    [null, false],
    [undefined, false],
  ])('[KER-8] two to four small letters: %j is one: %s', (value, isOne) =>
    expect(shape.check(value)).toEqual(isOne ? null : WRONG),
  );

  it('[KER-8] without a pattern any sign will do', () => {
    expect(['', '百工', ' !'].map((value) => fits(textShape(0, 2), value))).toEqual([true, true, true]);
    expect(fits(textShape(0, 2), 'abc')).toBe(false);
  });

  it('[KER-10] describes its length and its pattern', () => {
    expect(schemaOf(shape)).toEqual({ type: 'string', minLength: 2, maxLength: 4, pattern: '^[a-z]+$' });
    expect(schemaOf(textShape(0, 9))).toEqual({ type: 'string', minLength: 0, maxLength: 9 });
  });
});

describe('integerShape', () => {
  it.each([
    [-1, true],
    [3, true],
    [0, true],
    [-2, false],
    [4, false],
    [1.5, false],
    [Number.NaN, false],
    ['1', false],
    [1n, false],
    [null, false],
  ])('[KER-8] a whole number from -1 to 3: %p is one: %s', (value, isOne) =>
    expect(integerShape(-1, 3).check(value)).toEqual(isOne ? null : WRONG),
  );

  it('[KER-8] goes up to the largest safe integer unless said otherwise', () => {
    expect(fits(integerShape(0), Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(fits(integerShape(0), 2 ** 53)).toBe(false);
    expect(fits(integerShape(0, 2 ** 60), 2 ** 53)).toBe(false);
  });

  it('[KER-10] describes its bounds', () => {
    expect(schemaOf(integerShape(-1, 3))).toEqual({ type: 'integer', minimum: -1, maximum: 3 });
    expect(schemaOf(integerShape(0))).toEqual({
      type: 'integer',
      minimum: 0,
      maximum: 9_007_199_254_740_991,
    });
  });
});

describe('oneOfShape', () => {
  it('[KER-8][KER-10] takes what is listed, and lists it', () => {
    const shape = oneOfShape('a', true, 1);
    expect(['a', true, 1].map((value) => shape.check(value))).toEqual([null, null, null]);
    expect(['b', false, '1', null].map((value) => shape.check(value))).toEqual([WRONG, WRONG, WRONG, WRONG]);
    expect(schemaOf(shape)).toEqual({ enum: ['a', true, 1] });
    expect(schemaOf(oneOfShape('a'))).toEqual({ const: 'a' });
  });
});

describe('leafShape', () => {
  it('[KER-9] what has no parts stands in a draft as in an archive', () => {
    const shape = leafShape(Number.isInteger, { type: 'integer' });
    expect(shape.fromDraft('7')).toBe('7');
    expect(schemaOf(shape, 'draft')).toEqual({ type: 'integer' });
  });
});

describe('nullOrShape', () => {
  const shape = nullOrShape(dozens);

  it('[KER-8] takes null or what the other takes', () => {
    expect([null, 7].map((value) => shape.check(value))).toEqual([null, null]);
    expect([undefined, -7].map((value) => shape.check(value))).toEqual([WRONG, WRONG]);
  });

  it('[KER-9][KER-10] leaves null alone in a draft, and describes both', () => {
    expect([null, '2'].map((value) => shape.fromDraft(value))).toEqual([null, 24]);
    expect(schemaOf(shape, 'draft')).toEqual({ anyOf: [{ type: 'null' }, { type: 'string' }] });
    expect(schemaOf(shape)).toEqual({ anyOf: [{ type: 'null' }, { type: 'integer' }] });
  });
});

describe('listShape', () => {
  const shape = listShape(integerShape(0), 3, 1);

  it.each([
    [[1], null],
    [[1, 2, 3], null],
    [[], WRONG],
    [[1, 2, 3, 4], WRONG],
    [[1, 'x', 'y'], wrongAt('[1]')],
    [{ length: 1, 0: 1 }, WRONG],
    ['1', WRONG],
    [null, WRONG],
  ])('[KER-8] one to three numbers: %j', (value, fault) => expect(shape.check(value)).toEqual(fault));

  it('[KER-8] may be empty and long unless said otherwise', () => {
    expect(listShape(integerShape(0)).check([])).toBeNull();
    expect(listShape(integerShape(0)).check(Array.from({ length: 10_000 }, () => 1))).toBeNull();
    expect(listShape(listShape(integerShape(0))).check([[], [0, -1]])).toEqual(wrongAt('[1][1]'));
  });

  it('[KER-9] reads every member of a draft, and leaves what is no list', () => {
    expect(listShape(dozens).fromDraft(['1', 2])).toEqual([12, 2]);
    expect(listShape(dozens).fromDraft('1')).toBe('1');
  });

  it('[KER-10] describes its members and how many they may be', () => {
    const items = { type: 'integer', minimum: 0, maximum: 9_007_199_254_740_991 };
    expect(schemaOf(shape)).toEqual({ type: 'array', items, minItems: 1, maxItems: 3 });
    expect(schemaOf(listShape(integerShape(0)))).toEqual({ type: 'array', items });
    expect(schemaOf(listShape(dozens), 'draft')).toEqual({ type: 'array', items: { type: 'string' } });
  });
});

describe('mapShape', () => {
  const shape = mapShape(dozens);

  it('[KER-8] takes members of any name and one shape', () => {
    expect(shape.check({ a: 1, b: 2 })).toBeNull();
    expect(shape.check({})).toBeNull();
    expect(shape.check({ a: 1, b: 'x', c: 'y' })).toEqual(wrongAt('.b'));
    expect([null, [], 'a', 1].map((value) => shape.check(value))).toEqual([WRONG, WRONG, WRONG, WRONG]);
  });

  it('[KER-9][KER-10] reads and describes every member', () => {
    expect(shape.fromDraft({ a: '1', b: 2 })).toEqual({ a: 12, b: 2 });
    expect(shape.fromDraft(['1'])).toEqual(['1']);
    expect(schemaOf(shape, 'draft')).toEqual({
      type: 'object',
      additionalProperties: { type: 'string' },
    });
  });
});

describe('paths of faults', () => {
  it('[KER-8] are put before those of parts, and a name that somebody sent is cut to 64 signs', () => {
    expect(under('.a', { path: '[0]', fault: 'unknown-member' })).toEqual({
      path: '.a[0]',
      fault: 'unknown-member',
    });
    expect(memberPath('id')).toBe('.id');
    expect(memberPath('x'.repeat(65))).toBe(`.${'x'.repeat(64)}`);
  });

  it('[KER-8] an object with members is no list, no text and not null', () => {
    expect([{}, { a: 1 }, [], null, undefined, 'a', 1].map(isRecord)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
