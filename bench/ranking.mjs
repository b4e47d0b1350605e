// Ranking 300,000 entrants by four keys: the rulebook, the plain way (objects and a comparator), and the physical limit of the
// language (an index sort over typed arrays), one after another in one run, medians of rounds.
//   npm run bench:ranking -- [--entrants 300000] [--rounds 7]
// All three must find the same order. Quote ratios of one run, never a time alone.
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { rankEntries } = createRequire(import.meta.url)(
  path.join(ROOT, 'dist/src/domain/ranking/rank-entries.js'),
);
const { values: options } = parseArgs({
  options: { entrants: { type: 'string', default: '300000' }, rounds: { type: 'string', default: '7' } },
});
const size = Number(options.entrants);

/** The same numbers in every run: mulberry32, all in 32-bit integers, so that no product loses its low bits. */
let state = 20050910;
const below = (most) => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * most);
};

// Total to two decimals out of 100, practical and theory in halves, and a time in whole seconds, less is better.
const total = Int32Array.from({ length: size }, () => below(10001));
const practical = Int32Array.from({ length: size }, () => below(201));
const theory = Int32Array.from({ length: size }, () => below(201));
const time = Int32Array.from({ length: size }, () => below(7200));

const points = (amount) => ({ num: BigInt(amount), den: 1n });
const moduleOf = (id, part, weight, better) => ({
  id,
  name: { zh: id, en: id },
  part,
  fullMarks: 100_000_000,
  weight,
  better,
  panel: { kind: 'mean', over: 'aspect', minimumMarks: 1 },
  criteria: [],
});
const scheme = {
  modules: [
    moduleOf('practical', 'practical', 700_000, 'higher'),
    moduleOf('theory', 'theory', 300_000, 'higher'),
    moduleOf('time', 'practical', 0, 'lower'),
  ],
  fullMarks: 100_000_000,
  rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
};
const rule = {
  tieBreaks: [
    { key: 'part', part: 'practical' },
    { key: 'part', part: 'theory' },
    { key: 'module', moduleId: 'time' },
  ],
  terminal: 'share',
  style: '1-1-3',
  conditions: [],
};
const ids = Array.from({ length: size }, (_, index) => `e${String(index).padStart(6, '0')}`);
const nothing = { aspects: [], sums: [], vetoes: [] };
const tallies = ids.map((entryId, index) => ({
  entryId,
  modules: [
    { moduleId: 'practical', value: points(practical[index] * 500_000), ...nothing },
    { moduleId: 'theory', value: points(theory[index] * 500_000), ...nothing },
    { moduleId: 'time', value: points(time[index] * 1_000_000), ...nothing },
  ],
  own: points(total[index] * 10_000),
  total: points(total[index] * 10_000),
  unrounded: points(total[index] * 10_000),
  carried: null,
  vetoes: [],
  marked: 3,
  expected: 3,
  isComplete: true,
}));

const ways = {
  rulebook: () => rankEntries({ tallies, rule, scheme }),
  objects: () => {
    const rows = ids.map((id, index) => ({
      id,
      keys: [total[index], practical[index], theory[index], -time[index]],
    }));
    rows.sort((a, b) => {
      for (let key = 0; key < 4; key++) if (a.keys[key] !== b.keys[key]) return b.keys[key] - a.keys[key];
      return a.id < b.id ? -1 : 1;
    });
    return rows;
  },
  'index sort': () => {
    const order = Uint32Array.from({ length: size }, (_, index) => index);
    order.sort(
      (a, b) =>
        total[b] - total[a] ||
        practical[b] - practical[a] ||
        theory[b] - theory[a] ||
        time[a] - time[b] ||
        a - b,
    );
    return order;
  },
};

const timed = (way) => {
  const from = performance.now();
  const result = way();
  return { ms: performance.now() - from, result };
};
/** Rows, or the members' numbers, as ids: outside of what is timed. */
const idsOf = (result) =>
  Array.from(result, (one) => (typeof one === 'number' ? ids[one] : (one.entryId ?? one.id)));
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
let expected;
for (let round = 0; round < Number(options.rounds) + 2; round++) {
  for (const [name, way] of Object.entries(ways)) {
    const { ms, result } = timed(way);
    const order = round === 0 ? idsOf(result).join() : '';
    expected ??= order;
    if (round === 0 && order !== expected) throw new Error(`${name} finds another order`);
    // Two rounds warm up.
    if (round >= 2) times[name].push(ms);
  }
}
const limit = median(times['index sort']);
console.log(`${size} entrants by four keys, medians of ${options.rounds}`);
for (const [name, all] of Object.entries(times))
  console.log(
    `${name.padEnd(12)} ${median(all).toFixed(0).padStart(6)} ms   ${(median(all) / limit).toFixed(2)} × the index sort`,
  );
