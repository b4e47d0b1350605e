import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NoPromotion } from '#domain/promotion/propose-promotions';
import { ladderOf } from '#domain/promotion/ladder';
import type { PanelRule } from '#domain/panel/panel-rule';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
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

/** The names by which a page asks for them: `rehearsal.none`. */
const pathsOf = (node: unknown): readonly string[] =>
  textsOf(node, '').map((text) => text.slice(1, text.indexOf(' ')));

const PAGES = path.resolve(__dirname, '..');
const sources = (): string[] =>
  readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[.]tsx?$/.test(name) && !name.includes('.spec.'))
    .map((name) => path.join(PAGES, name));

const sorted = (node: unknown): readonly string[] => [...new Set(textsOf(node, ''))].sort(byText);

/** Complete by its type: a new reason or kind without a text does not compile, one without its text fails. */
const REFUSALS: Readonly<Record<NoPromotion, true>> = {
  'no-row': true,
  'below-minimum': true,
  'at-top': true,
  'already-there': true,
  'award-only': true,
  'no-certificate': true,
  'once-a-year': true,
};
const PANELS: Readonly<Record<PanelRule['kind'], true>> = {
  mean: true,
  sum: true,
  median: true,
  'trimmed-mean': true,
  'trimmed-sum': true,
  'closest-two': true,
  majority: true,
};
const KINDS: Readonly<Record<Aspect['kind'], true>> = {
  measurement: true,
  measured: true,
  deduction: true,
  judgement: true,
  free: true,
  count: true,
  time: true,
  pass: true,
};
const GRADES = [...ladderOf('five-level'), ...ladderOf('eight-level')].map(String);

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

  it.each([
    ['zh-CN', consoleZh, zh],
    ['en', consoleEn, en],
  ])('[LNG-1] every kind, panel, level and reason of the rulebook has a text: %s', (_name, page, shared) => {
    const lacking = (texts: object, keys: readonly string[]): string[] =>
      keys.filter((key) => !(key in texts));
    expect(lacking(page.hr.refusal, Object.keys(REFUSALS))).toEqual([]);
    expect(lacking(page.grade, GRADES)).toEqual([]);
    expect(lacking(page.tally.panel, Object.keys(PANELS))).toEqual([]);
    const kinds = Object.keys(KINDS);
    expect(lacking(page.tally.kind, kinds)).toEqual([]);
    expect(lacking(shared.judge.beside, kinds)).toEqual([]);
    expect(lacking(shared.judge.besideInList, kinds)).toEqual([]);
  });

  it('[LNG-2] every text that a page asks for by name is there', () => {
    const known = new Set([...pathsOf(consoleZh), ...pathsOf(zh)]);
    const shared = new Set(pathsOf(zh));
    const lacking = sources().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'((?:app:)?)([\w.-]+)'/g)].flatMap(
        ([, space, key = '']) => ((space ? shared : known).has(key) ? [] : [`${path.basename(file)} ${key}`]),
      ),
    );
    expect(lacking).toEqual([]);
  });
});
