import { remembered } from './remembered';

describe('remembered', () => {
  it('[IMP-10] reads a text once, also where nothing comes of it', () => {
    const read: string[] = [];
    const length = remembered((text) => {
      read.push(text);
      return text.length > 1 ? text.length : undefined;
    });
    expect(['ab', 'a', 'ab', 'a'].map(length)).toEqual([2, undefined, 2, undefined]);
    expect(read).toEqual(['ab', 'a']);
  });

  it('[IMP-10] forgets before it holds a file of different texts, and reads them again', () => {
    let reads = 0;
    const upper = remembered((text) => {
      reads += 1;
      return text.toUpperCase();
    });
    for (let n = 0; n < 1001; n += 1) upper(`a${n}`);
    expect(upper('a1000')).toBe('A1000');
    expect(reads).toBe(1001);
    expect(upper('a0')).toBe('A0');
    expect(reads).toBe(1002);
  });
});
