import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['src', 'test', 'web/src', 'seeds'];

const specs = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /[.](spec|contract)[.]tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
);
const cited = new Set(specs.flatMap((text) => text.match(/(?<=\[)[A-Z]{2,4}-\d+(?=\])/g) ?? []));
const numbered = [
  ...readFileSync(join(ROOT, 'docs/rules.md'), 'utf8').matchAll(/^\| ([A-Z]{2,4}-\d+) \|/gm),
].map(([, id]) => id!);

describe('docs/rules.md', () => {
  it('[DOC-1] every rule has a test that names it', () => {
    expect(numbered.length).toBeGreaterThan(250);
    expect(numbered.filter((id) => !cited.has(id))).toEqual([]);
  });

  it('[DOC-1] a number stands once', () => {
    expect(numbered.filter((id, index) => numbered.indexOf(id) !== index)).toEqual([]);
  });
});
