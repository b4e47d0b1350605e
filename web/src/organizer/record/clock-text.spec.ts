import { clockText, readMinutes } from './clock-text';

describe('clockText', () => {
  it.each([
    [0, '0:00:00'],
    [999, '0:00:00'],
    [61_000, '0:01:01'],
    [3_723_999, '1:02:03'],
    [36_000_000, '10:00:00'],
    [-5, '0:00:00'],
  ])('[TIM-8] %d ms read %s', (ms, text) => expect(clockText(ms)).toBe(text));
});

describe('readMinutes', () => {
  it.each([
    ['120', 7200],
    ['１２０', 7200],
    ['0.5', 30],
    ['1。5', 90],
    ['1440', 86_400],
    ['1441', null],
    ['0', null],
    ['-3', null],
    ['1:30', null],
    ['', null],
  ])('[TIM-4] %p minutes are %p seconds', (text, seconds) => expect(readMinutes(text)).toBe(seconds));
});
