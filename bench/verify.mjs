// Verifies an archive of so many marks by the command itself, and says what of it is the floor that no reader goes below: the SHA-256
// of the same bytes, and JSON.parse of each row as a text of its own. Then what the second computation costs beside
// the first, both from rows in memory to their documents. CPU seconds, since wall time on a shared machine says little.
//   npm run bench:verify -- [--marks 1000000]
// Quote ratios of one run, never a time alone.
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const built = (file) => require(path.join(ROOT, 'dist', file));
const { values: options } = parseArgs({
  options: { marks: { type: 'string', default: '1000000' }, floor: { type: 'string' } },
});
const { canonicalJson } = built('src/domain/kernel/canonical-json.js');
const { chainEntry, GENESIS_HASH } = built('src/domain/ledger/chain-entry.js');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const cpuSeconds = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Reads a file in pieces, and hands on each line. */
function eachLine(file, take) {
  const [descriptor, piece] = [openSync(file, 'r'), Buffer.alloc(1 << 20)];
  let rest = '';
  for (let read; (read = readSync(descriptor, piece)) > 0;) {
    const lines = (rest + piece.latin1Slice(0, read)).split('\n');
    rest = lines.pop();
    for (const line of lines) take(line);
  }
  if (rest) take(rest);
  closeSync(descriptor);
}

/** The floor, in a process of its own: the rows stand a line each in a second file, without the commas. */
if (options.floor) {
  const from = process.cpuUsage();
  const hash = createHash('sha256');
  const [descriptor, piece] = [openSync(options.floor, 'r'), Buffer.alloc(1 << 20)];
  for (let read; (read = readSync(descriptor, piece)) > 0;) hash.update(piece.subarray(0, read));
  closeSync(descriptor);
  const hashed = cpuSeconds(from);
  let seq = 0;
  eachLine(`${options.floor}.lines`, (line) => (seq = JSON.parse(line).seq));
  console.log(JSON.stringify({ hashed, whole: cpuSeconds(from), seq, hash: hash.digest('hex') }));
  process.exit(0);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'baigong-bench-verify-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'archive.json');

/** The trades, judges and rules of the competition of 2005, each trade a final with as many entries as the marks need. */
function fictionalFinals(marks) {
  const { frame } = built('seeds/large/generate-large.js').generateLarge(1000);
  const finals = frame.trades.map(({ stages }) => stages.find(({ kind }) => kind === 'final'));
  const perEntry = sheetsOf(finals[0]).reduce((sum, { aspects }) => sum + aspects.length, 0);
  const entrants = Math.ceil(marks / finals.length / perEntry);
  const contestants = [];
  const trades = frame.trades.map((trade, index) => {
    const entries = Array.from({ length: entrants }, (_, n) => {
      const id = `p${index}-${n}`;
      const unitId = frame.units[n % frame.units.length].id;
      contestants.push({ id, unitId, name: `虚构${n}`, sex: 'female', birthDate: '1980-01-02', grade: 4 });
      return { id: `e${index}-${n}`, contestantId: id, number: `${n + 1}` };
    });
    return { ...trade, participations: [], stages: [{ ...finals[index], ordinal: 1, entries }] };
  });
  return { ...frame, contestants, trades };
}

/** Which judge marks what of each entry of a stage. */
function sheetsOf({ seats, rules }) {
  const sheets = new Map();
  for (const { id, criteria } of rules.scheme.modules)
    for (const { judgeId } of seats.filter(({ moduleId }) => moduleId === id))
      sheets.set(judgeId, [...(sheets.get(judgeId) ?? []), ...criteria.flatMap(({ aspects }) => aspects)]);
  return [...sheets].map(([judgeId, aspects]) => ({ judgeId, aspects }));
}

function* factsOf({ id: stageId, entries, ...stage }) {
  let n = 0;
  for (const { id: entryId } of entries)
    for (const { judgeId, aspects } of sheetsOf(stage)) {
      const place = { stageId, entryId, judgeId };
      const marks = aspects.map(({ id, max, step }) => {
        const steps = Math.floor(max / step);
        return [id, Math.floor(steps / 2 + ((n++ * 7919) % 1000) * (steps / 2000)) * step, null];
      });
      for (const [aspectId, points] of marks) yield { kind: 'MarkAppended', ...place, aspectId, points };
      const inOrder = marks.toSorted(([a], [b]) => (a < b ? -1 : 1));
      yield {
        kind: 'SheetSubmitted',
        ...place,
        content: sha256(canonicalJson([stageId, entryId, judgeId, inOrder])),
      };
    }
  yield { kind: 'StageClosed', stageId };
}

function* allFacts(trades) {
  for (const { stages } of trades) for (const stage of stages) yield* factsOf(stage);
}

function* rowsOf({ trades, competition }) {
  let [seq, prevHash] = [0, GENESIS_HASH];
  const mutations = new Map();
  for (const fact of allFacts(trades)) {
    const actorId = fact.judgeId ?? 'system';
    const mutationId = (mutations.get(actorId) ?? 0) + 1;
    mutations.set(actorId, mutationId);
    seq += 1;
    const at = new Date(1_777_600_000_000 + seq * 20).toISOString();
    const draft = { seq, at, actorId, clientId: `tablet-${actorId}`, mutationId, fact, prevHash };
    const row = chainEntry(draft, competition.id, sha256);
    prevHash = row.hash;
    yield row;
  }
}

/** In its canonical form, and its rows once more, a line each, for the floor. */
function write(archive) {
  const [out, lines] = [openSync(file, 'w'), openSync(`${file}.lines`, 'w')];
  const [before, after] = canonicalJson(archive).split('"ledger":[]');
  writeSync(out, `${before}"ledger":[`);
  let [rows, batch] = [0, []];
  const flush = () => {
    writeSync(out, (rows === batch.length ? '' : ',') + batch.join(','));
    writeSync(lines, `${batch.join('\n')}\n`);
    batch = [];
  };
  for (const row of rowsOf(archive)) {
    rows += 1;
    if (batch.push(canonicalJson(row)) === 5000) flush();
  }
  if (batch.length > 0) flush();
  writeSync(out, `]${after}\n`);
  closeSync(out);
  closeSync(lines);
  return rows;
}

/** Another program, with the processor time that it took and the most memory that it held. */
function run(...args) {
  const say = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeFileSync(process.env.BENCH_USED, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mb: maxRSS / 1024 })); });`;
  const [preload, used] = [path.join(folder, 'used.cjs'), path.join(folder, 'used.json')];
  writeFileSync(preload, say);
  const from = performance.now();
  const done = spawnSync(process.execPath, ['--require', preload, ...args], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_USED: used },
  });
  if (done.status !== 0) throw new Error(done.stdout + done.stderr);
  const wall = (performance.now() - from) / 1000;
  return { wall, ...JSON.parse(readFileSync(used, 'utf8')), answer: done.stdout };
}

/** Both computations from the rows in memory to their documents: what is done before something becomes official. */
function bothComputations(archive) {
  const { archiveStandings } = built('src/domain/archive/archive-standings.js');
  const { secondDocument } = built('src/domain/second-computation/document.js');
  const whole = { ...archive, ledger: [...rowsOf(archive)] };
  const timed = (compute) => {
    const from = process.cpuUsage();
    compute(whole);
    return cpuSeconds(from);
  };
  timed(archiveStandings);
  timed(secondDocument);
  return { rows: whole.ledger.length, first: timed(archiveStandings), second: timed(secondDocument) };
}

const rows = write(fictionalFinals(Number(options.marks)));
const floor = run(fileURLToPath(import.meta.url), '--floor', file);
const verify = run(path.join(ROOT, 'dist/src/cli/main.js'), 'verify', file, '--language', 'en');
const { hash, seq } = JSON.parse(floor.answer);
if (seq !== rows || !verify.answer.includes(hash)) throw new Error('they did not read the same');
const line = (name, { cpu, wall, mb }) =>
  `${name.padEnd(34)} ${cpu.toFixed(1).padStart(6)} s CPU ${wall.toFixed(1).padStart(7)} s ${mb.toFixed(0).padStart(6)} MB ${(cpu / floor.cpu).toFixed(2).padStart(6)} ×`;
console.log(`${options.marks} marks, ${rows} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
console.log(line('SHA-256 and JSON.parse per line', floor));
console.log(line('baigong verify', verify));
const both = bothComputations(fictionalFinals(Math.min(Number(options.marks), 100_000)));
const ratio = (both.second / both.first).toFixed(2);
console.log(
  `results of ${both.rows} rows: first computation ${both.first.toFixed(2)} s CPU, second ${both.second.toFixed(2)} s: ${ratio} ×`,
);
