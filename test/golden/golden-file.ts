import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvObjects } from 'hucre/csv';
import { groupBy } from '../../src/domain/kernel/group-by';

/** Published results lie beside the repository, not in it; a clone without them skips these tests by name. */
const FOLDER = join(__dirname, '../../../shared/golden');

export type Row = Readonly<Record<string, string>>;

/** `describe` that is skipped, with the reason in its title, where a golden file is absent. */
export function describeGolden(title: string, files: readonly string[], tests: () => void): void {
  if (files.every((file) => existsSync(join(FOLDER, file)))) describe(title, tests);
  else describe.skip(`${title} [skipped: the golden results are not beside this clone]`, tests);
}

/** The rows of a golden file, every cell as it is written; none where the file is absent. */
export function goldenRows(file: string): Row[] {
  const path = join(FOLDER, file);
  if (!existsSync(path)) return [];
  const { data } = parseCsvObjects(readFileSync(path, 'utf8'), { header: true });
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? '')])),
  );
}

/** Ids for names: p1, p2, … in the order in which they first appear. */
export function idsFor(names: readonly string[]): Map<string, string> {
  return new Map([...new Set(names)].map((name, index) => [name, `p${index + 1}`]));
}

/** Rows as nested objects: by the first key, then by the next, and at the end what `leaf` makes of a row. */
export function nested<Of>(
  rows: readonly Of[],
  [key, ...more]: readonly ((row: Of) => string)[],
  leaf: (row: Of) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    [...groupBy(rows, key!)].map(([name, of]) => [
      name,
      more.length > 0 ? nested(of, more, leaf) : leaf(of[0]!),
    ]),
  );
}
