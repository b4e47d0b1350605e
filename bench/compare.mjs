// The plain way, the bare limit and Baigong under one load generator, one after another in one run, on this machine.
//   npm run bench -- [--baseline <folder with naive, limit, load>] [--only baigong,naive] [--cases "S closed,L open 100"] [--secs 10]
// Prints a table and writes the raw figures to bench/figures/<date>.json. Quote ratios of one run, never a time alone.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const WORK = path.join(ROOT, '.cache', 'bench');
const { values: options } = parseArgs({
  options: {
    baseline: { type: 'string', default: path.join(ROOT, '..', 'shared', 'baseline') },
    only: { type: 'string', default: 'naive,limit,baigong' },
    cases: { type: 'string', default: 'S closed,S open 50,L open 100,L burst,L closed' },
    secs: { type: 'string', default: '10' },
  },
});

const ADAPTERS = {
  naive: './adapters/naive',
  limit: './adapters/limit',
  baigong: path.join(ROOT, 'bench/adapters/baigong.cjs'),
};
const FIGURES = [
  'marks_s',
  'ack_p50',
  'ack_p99',
  'see_p50',
  'see_p99',
  'last_p99',
  'srv_ms_per_mark',
  'rss_mb',
  'unanswered',
  'refused',
];

/** The baseline beside our node_modules, so that all three run on the same versions of the same libraries. */
function prepare() {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  for (const part of ['naive', 'limit', 'load'])
    cpSync(path.join(options.baseline, part), path.join(WORK, part), { recursive: true });
  writeFileSync(path.join(WORK, 'package.json'), '{}');
  // The plain way needs one library that we do not; everything else it finds in our node_modules.
  const install = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--legacy-peer-deps',
    '--ignore-scripts',
    '@nestjs/typeorm@12.0.2',
  ];
  execFileSync('npm', install, { cwd: WORK, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('chmod', ['-R', 'u+w', WORK]);
  execFileSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', path.join(WORK, 'naive')],
    { stdio: 'inherit' },
  );
}

/** The generator joins its arguments again: an adapter is named by a path relative to its own folder. */
function adapterArgument(name) {
  return path.relative(path.join(WORK, 'load', 'adapters'), path.resolve(WORK, 'load', ADAPTERS[name]));
}

function run(name, text) {
  const [scenario, mode, rate] = text.split(' ');
  const args = [
    '--adapter',
    adapterArgument(name),
    '--scenario',
    scenario,
    '--mode',
    mode,
    '--secs',
    options.secs,
    '--dir',
    WORK,
  ];
  if (rate) args.push('--rate', rate);
  const done = spawnSync(process.execPath, ['load.js', ...args], {
    cwd: path.join(WORK, 'load'),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const line = done.stdout
    .trim()
    .split('\n')
    .findLast((one) => one.startsWith('{'));
  if (!line) throw new Error(`${name} ${text}: ${done.stderr.slice(-2000)}`);
  return JSON.parse(line);
}

prepare();
const rows = [];
for (const text of options.cases.split(',')) {
  for (const name of options.only.split(',')) {
    const figures = run(name, text.trim());
    rows.push({ case: text.trim(), server: name, ...figures });
    console.log(`| ${text.trim()} | ${name} | ${FIGURES.map((key) => figures[key]).join(' | ')} |`);
  }
}
const file = path.join(ROOT, 'bench', 'figures', `${new Date().toISOString().slice(0, 10)}.json`);
writeFileSync(file, `${JSON.stringify({ node: process.version, columns: FIGURES, rows }, null, 2)}\n`);
console.log(`figures: ${path.relative(ROOT, file)}`);
