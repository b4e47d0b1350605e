import { canonicalJson } from './canonical-json';

describe('canonicalJson', () => {
  it('[KER-1] sorts keys by code unit and writes no white space', () => {
    expect(canonicalJson({ b: [1, { z: null, a: true }], a: '百工', B: -1 })).toBe(
      '{"B":-1,"a":"百工","b":[1,{"a":true,"z":null}]}',
    );
    expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }));
    expect(canonicalJson({ '\u{1F600}': 1, '\uFFFF': 2 })).toBe('{"\u{1F600}":1,"\uFFFF":2}');
  });

  it.each([
    [null, 'null'],
    [true, 'true'],
    [false, 'false'],
    ['', '""'],
    ['a "b"\n', String.raw`"a \"b\"\n"`],
    [0, '0'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.MIN_SAFE_INTEGER, '-9007199254740991'],
    [[], '[]'],
    [[[], {}], '[[],{}]'],
    [{}, '{}'],
    [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ])('[KER-1] the text of %j is %s', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('[KER-1] leaves undefined members out and writes minus zero as 0', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
    expect(canonicalJson({ a: 1, b: undefined, c: undefined, d: 2 })).toBe('{"a":1,"d":2}');
  });

  it.each([
    ['a fraction', 0.1, 'not a safe integer: 0.1'],
    ['NaN', Number.NaN, 'not a safe integer: NaN'],
    ['an unsafe integer', 2 ** 53, 'not a safe integer: 9007199254740992'],
    ['a BigInt', 1n, 'a bigint has no canonical text'],
    ['undefined', undefined, 'a undefined has no canonical text'],
    ['undefined in a list', [undefined], 'a undefined has no canonical text'],
    ['a hole in a list', Array.from({ length: 1 }), 'a undefined has no canonical text'],
    ['a date', new Date(0), 'only plain objects can be canonical'],
    ['a map', new Map(), 'only plain objects can be canonical'],
    ['a function', () => 1, 'a function has no canonical text'],
  ])('[KER-1] refuses %s, which has no single text', (_, value, message) => {
    expect(() => canonicalJson({ value: [value] })).toThrow(new TypeError(message));
  });
});
