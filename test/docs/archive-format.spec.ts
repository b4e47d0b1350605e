import Ajv2020 from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveSchema } from '../../src/domain/archive/archive-schema';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { readArchive } from '../../src/domain/archive/read-archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import type { JsonSchema } from '../../src/domain/kernel/shapes';
import { linesOf, sealed, type CaseLines, type RulesCase } from '../rules/rules-case';
import { sha256 } from '../rules/builders';

const DOCS = join(__dirname, '../../docs');
const CASES = join(__dirname, '../rules/cases');
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const page = readFileSync(join(DOCS, 'archive-format.md'), 'utf8');

const cases = readdirSync(CASES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file, (read(join(CASES, file)) as RulesCase).draft] as const);

/** Whole drafts of the page, each with the lines of results that stand below it. */
const drafts = [
  ...page.matchAll(/#{2,3} ([^\n]*)\n(?:(?!\n###? ).)*?```json\n(\{.*?)```.*?```text\n(.*?)```/gs),
].map(([, title, draft, lines]) => ({
  title: title || 'the smallest',
  draft: JSON.parse(draft!) as unknown,
  lines: lines!,
}));

/** "standings final", and the lines below it up to the next such heading. */
const sections = (text: string): { part: keyof CaseLines; id: string; lines: string[] }[] =>
  text
    .trim()
    .split(/\n(?=[a-z]+ [^ ]+\n)/)
    .map((section) => {
      const [heading, ...lines] = section.split('\n');
      const [part, id] = heading!.split(' ');
      return { part: part as keyof CaseLines, id: id!, lines };
    });

const accepts = (schema: JsonSchema): ((value: unknown) => boolean) =>
  new Ajv2020({ strict: false }).compile(schema) as (value: unknown) => boolean;

describe('docs/archive-format.md', () => {
  it('[DOC-2] has the smallest draft and five result tables', () => {
    expect(drafts).toHaveLength(6);
  });

  it.each(drafts)('[DOC-2] comes out as it says: $title', ({ draft, lines }) => {
    const results = linesOf(draft);
    for (const { part, id, lines: expected } of sections(lines)) {
      const found = results[part][id];
      expect([part, id, typeof found === 'string' ? [found] : found]).toEqual([part, id, expected]);
    }
  });
});

const small = join(DOCS, 'examples/small-archive.json');

describe('the schemas in docs', () => {
  it.each(['archive', 'draft'] as const)('[ARC-9] docs/%s.schema.json is that of the code', (form) => {
    expect(read(join(DOCS, `${form}.schema.json`))).toEqual(JSON.parse(JSON.stringify(archiveSchema(form))));
  });

  it('[ARC-9] the schema of drafts takes every case and every draft of the page', () => {
    const isDraft = accepts(archiveSchema('draft'));
    const all = [...cases, ...drafts.map(({ title, draft }) => [title, draft] as const)];
    expect(all.filter(([, draft]) => !isDraft(draft)).map(([name]) => name)).toEqual([]);
  });

  it('[ARC-9] the schema of archives takes every sealed case and the small archive', () => {
    const isArchive = accepts(archiveSchema('archive'));
    for (const [name, draft] of cases) expect([name, isArchive(sealed(draft))]).toEqual([name, true]);
    expect(isArchive(read(small))).toBe(true);
  });

  it.each([
    ['a draft is no archive', 'archive', cases[0]?.[1]],
    ['an unknown member', 'draft', { ...(cases[0]?.[1] as object), extra: 1 }],
    ['no trade', 'draft', { ...(cases[0]?.[1] as object), trades: [] }],
    ['an archive of another version', 'archive', { ...(read(small) as object), version: 3 }],
  ] as const)('[ARC-9] the schemas refuse what the reader refuses: %s', (_, form, value) => {
    expect(accepts(archiveSchema(form))(value)).toBe(false);
  });

  it('[ARC-7] the small archive of version 1 gives the results of that of version 2', () => {
    const [one, two] = ['small-archive.v1.json', 'small-archive.json'].map((file) => {
      const checked = readArchive(read(join(DOCS, 'examples', file)), sha256);
      return checked.ok ? canonicalJson(archiveStandings(checked.value)) : checked.refusal;
    });
    expect(one).toBe(two);
    expect(one).toContain('"total":"89.02"');
  });
});

/** Every value of `kind` or `key` that stands beside it in the variants of a schema. */
function kindsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(kindsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { properties } = value as { properties?: Record<string, { const?: string }> };
  const own = [properties?.['kind']?.const, properties?.['key']?.const].filter((kind) => kind !== undefined);
  return [...own, ...Object.values(value).flatMap(kindsIn)];
}

/** Every `kind` and `key` that a draft uses. */
function kindsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(kindsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, of]) =>
    (member === 'kind' || member === 'key') && typeof of === 'string' ? [of] : kindsOf(of),
  );
}

describe('kinds of rules', () => {
  const kinds = [...new Set(kindsIn(archiveSchema('draft')))];

  it('[DOC-3] each stands in the page', () => {
    expect(kinds.length).toBeGreaterThan(50);
    expect(kinds.filter((kind) => !page.includes(`\`${kind}\``) && !page.includes(`"${kind}"`))).toEqual([]);
  });

  it('[DOC-3] each has a case worked by hand', () => {
    const used = new Set(cases.flatMap(([, draft]) => kindsOf(draft)));
    expect(kinds.filter((kind) => !used.has(kind))).toEqual([]);
  });
});
