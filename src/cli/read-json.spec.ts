import { readJson } from './read-json';

const notJson = (line: number, column: number, code: string): string =>
  `第 ${line} 行第 ${column} 列：不是有效的 JSON。Line ${line}, column ${column}: this is not JSON (${code}).`;
const twice = (line: number, column: number, name: string): string =>
  `第 ${line} 行第 ${column} 列：“${name}”出现两次。Line ${line}, column ${column}: "${name}" stands here twice.`;

describe('readJson', () => {
  it.each<[string, unknown]>([
    ['{}', {}],
    [' [1, "a", null, true, -1.5e3]\n', [1, 'a', null, true, -1500]],
    ['{"a": {"b": 1}, "b": {"a": 2}}', { a: { b: 1 }, b: { a: 2 } }],
    ['[{"a": 1}, {"a": 2}]', [{ a: 1 }, { a: 2 }]],
    ['{"a": {"a": 1}}', { a: { a: 1 } }],
    ['{"a": [{"a": 1}], "b": "a"}', { a: [{ a: 1 }], b: 'a' }],
    ['"虚构\\n\\u0041"', '虚构\nA'],
    ['7', 7],
  ])('[CLI-8] %j is read', (text, value) => expect(readJson(text)).toEqual(value));

  it.each([
    ['', 1, 1, 'ValueExpected'],
    ['no brace', 1, 1, 'InvalidSymbol'],
    ['{"a": 1,}', 1, 9, 'PropertyNameExpected'],
    ['[1,\n 2,]', 2, 4, 'ValueExpected'],
    ['{"a": 1 "b": 2}', 1, 9, 'CommaExpected'],
    ['{"a" 1}', 1, 6, 'ColonExpected'],
    ['{\n  "a": 1\n', 3, 1, 'CloseBraceExpected'],
    ['[1', 1, 3, 'CloseBracketExpected'],
    ['{\n  "a": {\n    "b": tru\n  }\n}', 3, 10, 'InvalidSymbol'],
    ['{"a": "b}', 1, 7, 'UnexpectedEndOfString'],
    ['{"a": 1.}', 1, 7, 'UnexpectedEndOfNumber'],
    ["{'a': 1}", 1, 2, 'InvalidSymbol'],
    ['{} {}', 1, 4, 'EndOfFileExpected'],
    ['{\n  // said aloud\n  "a": 1\n}', 2, 3, 'InvalidCommentToken'],
    ['{"a": "\\x"}', 1, 7, 'InvalidEscapeCharacter'],
  ])('[CLI-8] %j is not JSON: line %d, column %d', (text, line, column, code) =>
    expect(() => readJson(text)).toThrow(new Error(notJson(line, column, code))),
  );

  it.each([
    ['{"a": 1, "a": 2}', 1, 10, 'a'],
    ['{"a": 1, "a": 1}', 1, 10, 'a'],
    ['{\n  "marks": {\n    "王": {},\n    "li": {},\n    "王": {}\n  }\n}', 5, 5, '王'],
    ['{"a": {"b": 1}, "c": {"a": 1}, "a": 2}', 1, 32, 'a'],
    ['[{"a": 1}, {"b": 1, "a": 2, "b": 3}]', 1, 29, 'b'],
    ['{"\\u0061": 1, "a": 2}', 1, 15, 'a'],
    ['{"a": 1, "a": 2, "b": 3, "b": 4}', 1, 10, 'a'],
    ['{"a": 1, "a": 2,}', 1, 10, 'a'],
  ])('[CLI-8] %j has a member twice: line %d, column %d', (text, line, column, name) =>
    expect(() => readJson(text)).toThrow(new Error(twice(line, column, name))),
  );

  it('[CLI-8] the first fault is named, of whatever kind', () =>
    expect(() => readJson('{"a": 1,, "a": 2}')).toThrow(new Error(notJson(1, 9, 'PropertyNameExpected'))));
});
