// npm run torture -- <id> [settings]: long tests that take a machine for themselves. Each writes what it did and found to
// data/torture/<id>-<date>.json and ends with code 1 when anything is wrong.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../.ci/ensure-built.mjs';
import { ensureInstalled } from '../../.ci/ensure-installed.mjs';

const TESTS = {
  kill9: () => import('./kill9.mjs'),
  network: () => import('./network.mjs'),
  laws: () => import('./laws.mjs'),
};

const [id = '', ...rest] = process.argv.slice(2);
if (!(id in TESTS)) {
  console.error(`npm run torture -- <id>, one of: ${Object.keys(TESTS).join(', ')}`);
  process.exit(2);
}
await ensureInstalled();
await ensureBuilt();
const { torture } = await TESTS[id]();
const report = await torture(settingsOf(rest));
const folder = fileURLToPath(new URL('../../data/torture/', import.meta.url));
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${id}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
console.log(JSON.stringify(report, null, 2));
process.exit(report.verdict === 'sound' ? 0 : 1);

/** `--judges 200 --seed 7` → {judges: 200, seed: 7} */
function settingsOf(words) {
  const settings = {};
  for (let index = 0; index + 1 < words.length; index += 2) {
    settings[words[index].replace(/^--/, '')] = Number(words[index + 1]);
  }
  return settings;
}
