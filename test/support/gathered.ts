import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Which specs of a kind this run of the file is to load (jest.config.cjs). */
declare const GATHERED: { readonly folders: readonly string[]; readonly nth: number; readonly of: number };

const ROOT = path.resolve(__dirname, '..', '..');

/*
 * Every n-th spec of a kind, one after the other in one module registry: reading the whole product anew takes longer than the tests
 * of most of them. Each keeps its own describe, so that its hooks and its server are its own.
 */
const specs = GATHERED.folders.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => path.join(folder, name)),
);
for (const spec of specs.filter((_, index) => index % GATHERED.of === GATHERED.nth)) {
  describe(spec, () => {
    require(path.join(ROOT, spec));
  });
}
