import consoleEn from './console.en.json';
import consoleZh from './console.zh-CN.json';
import en from './en.json';
import zh from './zh-CN.json';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every path to a text with the names it interpolates; plural forms count once. */
function textsOf(node: unknown, path: string): readonly string[] {
  if (typeof node === 'string') {
    const names = [...node.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort(byText);
    return [`${path.replace(/_(one|other)$/, '')} ${[...new Set(names)].join(',')}`];
  }
  return Object.entries(node as object).flatMap(([key, child]) => textsOf(child, `${path}.${key}`));
}

const sorted = (node: unknown): readonly string[] => [...new Set(textsOf(node, ''))].sort(byText);

describe('catalogues', () => {
  it.each([
    ['shared', zh, en],
    ['console', consoleZh, consoleEn],
  ])(
    '[LNG-1] both languages have the same texts with the same values in them: %s',
    (_name, first, second) => {
      expect(sorted(second)).toEqual(sorted(first));
    },
  );
});
