// How many changes of the domain its specs notice: `npm run mutation`, or `npm run mutation -- scheme panel` for some folders.
// Every folder is judged by its own specs alone; what tests elsewhere would notice as well is not counted.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Percent of the changes that the specs of the whole domain have to notice. */
const LEAST = 90;

const all = readdirSync(join(ROOT, 'src/domain'), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);
const asked = process.argv.slice(2);
const strange = asked.filter((name) => !all.includes(name));
if (strange.length > 0) {
  console.error(`No folder of src/domain: ${strange.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(1);
}

function statusesIn(folder) {
  const { files } = JSON.parse(readFileSync(join(ROOT, `.cache/mutation/${folder}.json`), 'utf8'));
  return Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
}

function mutate(folder) {
  const { status } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
      'run',
      'test/mutation/stryker.config.mjs',
    ],
    { cwd: ROOT, env: { ...process.env, MUTATED_FOLDER: folder }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${status} in ${folder}`);
  return statusesIn(folder);
}

/** Changes that run for ever are noticed too; those that no longer compile are none. */
function scoreOf(statuses) {
  const count = (...names) => statuses.filter((status) => names.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  return { noticed, missed, percent: (100 * noticed) / (noticed + missed) };
}

function say(name, { noticed, missed, percent }) {
  console.log(
    `${name.padEnd(14)} ${String(noticed).padStart(5)} of ${String(noticed + missed).padStart(5)} noticed ${percent.toFixed(1).padStart(6)} %`,
  );
}

const found = [];
for (const folder of asked.length > 0 ? asked : all) {
  const statuses = mutate(folder);
  say(folder, scoreOf(statuses));
  found.push(...statuses);
}
const whole = scoreOf(found);
say('together', whole);
process.exit(whole.percent < LEAST ? 1 : 0);
