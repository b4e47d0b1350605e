// Takes a roster of 300,000 people through the same door as a unit's, once as CSV and once as XLSX, each into a database of its own,
// and says how long the command took beside the physical limit of the same run: the same rows through one prepared statement into a
// bare table. Where the machine is shared, compare the seconds of CPU. The figures to reach are in docs/performance.md; quote
// ratios of one run, never a time alone. A running server takes them as well, without the start of a program; with --judging, while
// judges send so many marks a second.
//   npm run bench:roster -- [--people 300000] [--judging 20]
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rosterBesideJudges } from './roster-judging.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const CLI = path.join(ROOT, 'dist/src/cli/main.js');
const { values: options } = parseArgs({
  options: { people: { type: 'string', default: '300000' }, judging: { type: 'string' } },
});
const people = Number(options.people);
const UNITS = 83;
const TRADES = 27;

const folder = mkdtempSync(path.join(os.tmpdir(), 'baigong-bench-roster-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const HEADINGS = [
  '姓名',
  '证件类型',
  '证件号码',
  '手机号',
  '单位',
  '工种',
  '文化程度',
  '现技能等级',
  '证书编号',
  '从事本工种年限',
];

const { seededRandom } = require(path.join(ROOT, 'dist/seeds/seeded-random.js'));
const { fictionalName } = require(path.join(ROOT, 'dist/seeds/fictional-name.js'));
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number that passes its check and was given to nobody: the days of its births are before 1930. */
function documentOf(n) {
  const two = (part) => String(part).padStart(2, '0');
  const [serial, day, month, year] = [
    n % 1000,
    1 + (Math.floor(n / 1000) % 28),
    1 + (Math.floor(n / 28_000) % 12),
    1900 + Math.floor(n / 336_000),
  ];
  const body = `110101${year}${two(month)}${two(day)}${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}

/** Fictional people, the same in every run. */
function* rows() {
  const random = seededRandom(20050910);
  for (let n = 0; n < people; n += 1)
    yield [
      fictionalName(random),
      '居民身份证',
      documentOf(n),
      `130${String(n).padStart(8, '0')}`,
      `虚构单位${n % UNITS}`,
      `工种${n % TRADES}`,
      '大学专科',
      '三级/高级工',
      '',
      String(n % 30),
    ];
}

async function writeFiles() {
  const csv = path.join(folder, 'roster.csv');
  const lines = [HEADINGS, ...rows()].map((cells) => cells.join(','));
  writeFileSync(csv, `\u{FEFF}${lines.join('\r\n')}`);
  const { writeXlsxStream } = await import('hucre/xlsx');
  const xlsx = path.join(folder, 'roster.xlsx');
  const out = createWriteStream(xlsx);
  function* sheet() {
    yield HEADINGS;
    yield* rows();
  }
  for await (const chunk of writeXlsxStream(sheet(), { name: '报名表' })) out.write(chunk);
  out.end();
  await once(out, 'close');
  return { csv, xlsx };
}

const look = { id: 'look', kind: 'free', max: 100, step: 0.5 };
const scheme = { modules: [{ id: 'work', criteria: [{ id: 'c', aspects: [look] }] }] };
const draft = {
  format: 'baigong-draft',
  version: 2,
  competition: { id: 'large', name: '虚构大赛', year: 2026, note: '全部数据为虚构' },
  units: Array.from({ length: UNITS }, (_, n) => ({
    id: `u${n}`,
    name: `虚构单位${n}`,
    kind: 'enterprise',
    headcount: 4000,
  })),
  contestants: [],
  trades: Array.from({ length: TRADES }, (_, n) => ({
    id: `t${n}`,
    name: `工种${n}`,
    stages: [{ id: `s${n}`, kind: 'preliminary', rules: { scheme }, isClosed: false }],
  })),
};

/** What a process used is said by itself at its end: CPU of all its threads, and the most memory it held. */
const USED = `data:text/javascript,process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\nUSED ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
})`;

function run(data, ...args) {
  const from = performance.now();
  const ended = spawnSync(process.execPath, ['--import', USED, CLI, ...args], {
    env: { ...process.env, DATA_DIR: data, LOG_LEVEL: 'error' },
    encoding: 'utf8',
    cwd: folder,
  });
  if (ended.status !== 0) throw new Error(`${args.join(' ')}: ${ended.stdout}${ended.stderr}`);
  const used = JSON.parse(ended.stderr.slice(ended.stderr.lastIndexOf('USED ') + 5));
  return { seconds: (performance.now() - from) / 1000, ...used };
}

function take(file) {
  const data = path.join(folder, `data-${path.extname(file).slice(1)}`);
  mkdirSync(data);
  run(data, 'seed', frame);
  return run(data, 'roster', file);
}

/** The same cells into a table without an index, in one transaction: what no import can beat. */
function bareInserts() {
  const Database = require('better-sqlite3');
  const database = new Database(path.join(folder, 'bare.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`CREATE TABLE bare (${HEADINGS.map((_, n) => `c${n} TEXT`).join(',')})`);
  const insert = database.prepare(`INSERT INTO bare VALUES (${HEADINGS.map(() => '?').join(',')})`);
  const all = [...rows()];
  const [from, before] = [performance.now(), process.cpuUsage()];
  database.transaction(() => all.forEach((row) => insert.run(row)))();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - from) / 1000;
  database.close();
  return { seconds, cpu: (user + system) / 1e6 };
}

const files = await writeFiles();
const frame = path.join(folder, 'frame.json');
writeFileSync(path.join(folder, 'draft.json'), JSON.stringify(draft));
run(folder, 'seal', path.join(folder, 'draft.json'), '--out', frame);
const limit = bareInserts();

const column = (value, unit) => `${value.toFixed(1).padStart(8)} ${unit}`;
function say(name, { seconds, cpu, megabytes }) {
  const memory = megabytes === undefined ? '' : column(megabytes, 'MB');
  const ratios = column(seconds / limit.seconds, '×') + column(cpu / limit.cpu, '× CPU');
  console.log(`${name.padEnd(32)}${column(seconds, 's')}${column(cpu, 's CPU')}${ratios}${memory}`);
}

async function byServer(name, file) {
  const pace = Number(options.judging ?? 0);
  const { seconds, calm, during, megabytes, counts } = await rosterBesideJudges({ frame, file, pace });
  const waits = ({ marks, p50, p99, longest }) =>
    `${marks} marks, acknowledged p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`;
  console.log(
    `${name}: ${seconds.toFixed(1)} s, peak ${megabytes?.toFixed(0) ?? '?'} MB, ${JSON.stringify(counts)}`,
  );
  if (pace === 0) return;
  console.log(`  before: ${waits(calm)}`);
  console.log(`  during: ${waits(during)}`);
}

console.log(`${people} people, from the start of the command to its end`);
say('bare inserts of the same cells', limit);
if (options.judging === undefined) {
  say('baigong roster, CSV', take(files.csv));
  say('baigong roster, XLSX', take(files.xlsx));
}
await byServer('a running server, CSV', files.csv);
await byServer('a running server, XLSX', files.xlsx);
