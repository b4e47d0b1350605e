import { canonicalJson } from './canonical-json';

describe('canonicalJson', () => {
  it('[KER-1] sorts keys by code unit and writes no white space', () => {
    expect(canonicalJson({ b: [1, { z: null, a: true }], a: '百工', B: -1 })).toBe(
      '{"B":-1,"a":"百工","b":[1,{"a":true,"z":null}]}',
    );
    expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }));
  });

  it('[KER-1] leaves undefined members out and writes minus zero as 0', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
  });

  it.each([
    ['a fraction', 0.1],
    ['NaN', Number.NaN],
    ['an unsafe integer', 2 ** 53],
    ['a BigInt', 1n],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', Array.from({ length: 1 })],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
  ])('[KER-1] refuses %s, which has no single text', (_, value) => {
    expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
  });
});
