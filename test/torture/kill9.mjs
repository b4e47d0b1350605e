// kill -9 while judges mark (--judges 50 --marks 10000 --kills 14 --seed 1): no acknowledged mark may be missing, none doubled.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { aspectId, COMPETITION, entryId, hallArchive } from './lib/hall-archive.mjs';
import { tortureServer } from './lib/server.mjs';
import { Tablet } from './lib/tablet.mjs';

const ASPECTS = 4;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

export async function torture({ judges = 50, marks = 10_000, kills = 14, seed = 1 }) {
  const perJudge = Math.ceil(marks / judges);
  const random = seeded(seed);
  const server = await tortureServer();
  const signIns = server.seed(
    hallArchive({ judges, entries: Math.ceil(perJudge / ASPECTS), aspects: ASPECTS }),
  );
  await server.start();
  const desk = await signedIn(server.url, '/api/access/sign-in', secretsOf(signIns));
  const cookies = await judgeCookies(server.url, desk);
  const receipts = [];
  const tablets = cookies.map(
    ({ id, cookie }) =>
      new Tablet({
        url: server.url,
        cookie,
        clientId: `tablet-${id}`,
        random,
        onReceipt: (one) => receipts.push(one),
      }),
  );
  const startedAt = performance.now();
  const killer = killAgainAndAgain(server, {
    kills,
    random,
    done: () => receipts.length,
    total: judges * perJudge,
  });
  await Promise.all(tablets.map((tablet, index) => tablet.deliver(bodiesOf(index + 1, perJudge))));
  const done = await killer;
  const seconds = (performance.now() - startedAt) / 1000;
  await server.kill();
  const findings = { ...checkDatabase(server.file, receipts), ...(await checkServer(server, desk)) };
  await server.remove();
  return reportOf({ judges, marks: judges * perJudge, seed, seconds, kills: done }, tablets, findings);
}

function bodiesOf(judge, count) {
  return Array.from({ length: count }, (_, n) => ({
    name: 'enterMark',
    entryId: entryId(Math.floor(n / ASPECTS) + 1),
    aspectId: aspectId((n % ASPECTS) + 1),
    points: ((n * 7 + judge * 3) % 81) * 500_000,
    basedOn: 0,
  }));
}

/** Each time another share of the marks has come in, a moment later, in the middle of whatever the server does. */
async function killAgainAndAgain(server, { kills, random, done, total }) {
  for (let killed = 1; killed <= kills; killed += 1) {
    while (done() < (killed * total) / (kills + 1)) await pause(5);
    await pause(random() * 150);
    await server.kill();
    await server.start();
  }
  return kills;
}

/** What is in the file, without the product's help. */
function checkDatabase(file, receipts) {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare('SELECT * FROM ledger ORDER BY seq').all();
  const integrity = database.pragma('integrity_check', { simple: true });
  database.close();
  const byKey = new Map(rows.map((row) => [`${row.client_id}/${row.mutation_id}`, row]));
  const asked = new Set(receipts.map(({ clientId, mutation }) => `${clientId}/${mutation.id}`));
  let missing = 0;
  let different = 0;
  for (const { clientId, mutation, seq, hash } of receipts) {
    const row = byKey.get(`${clientId}/${mutation.id}`);
    if (!row) missing += 1;
    else if (row.seq !== seq || row.hash !== hash || !isBody(JSON.parse(row.fact), mutation)) different += 1;
  }
  const cells = new Set(rows.map(({ fact }) => cellOf(JSON.parse(fact))));
  return {
    receipts: receipts.length,
    rows: rows.length,
    acknowledgedMissing: missing,
    receiptsThatDiffer: different,
    doubled: rows.length - byKey.size + (rows.length - cells.size),
    neverAcknowledged: rows.filter((row) => !asked.has(`${row.client_id}/${row.mutation_id}`)).length,
    chain: brokenAt(rows) ?? 'intact',
    integrity,
  };
}

const isBody = (fact, { entryId: entry, aspectId: aspect, points }) =>
  fact.entryId === entry && fact.aspectId === aspect && fact.points === points;

const cellOf = ({ entryId: entry, judgeId: judge, aspectId: aspect }) => `${entry}/${judge}/${aspect}`;

function brokenAt(rows) {
  let before = '0'.repeat(64);
  for (const [index, row] of rows.entries()) {
    const { seq, at, actor_id: actor, client_id: client, mutation_id: id, fact, prev_hash: prev, hash } = row;
    const sealed = sha256(canonical([before, COMPETITION, seq, at, actor, client, id, JSON.parse(fact)]));
    if (seq !== index + 1 || prev !== before || hash !== sealed) return index + 1;
    before = hash;
  }
  return undefined;
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

/** Started once more: what it shows is the fold of its ledger, and it goes on marking. */
async function checkServer(server, desk) {
  await server.start();
  const get = async (path) => (await fetch(server.url + path, { headers: { cookie: desk.cookie } })).text();
  const archive = await get(`/api/exports/competitions/${COMPETITION}/archive`);
  const standings = await get(`/api/results/competitions/${COMPETITION}/standings`);
  return { standingsAreTheFold: standings === server.tally(archive) };
}

function reportOf(run, tablets, findings) {
  const sum = (name) => tablets.reduce((total, { counts }) => total + counts[name], 0);
  const times = tablets.flatMap((tablet) => tablet.times).toSorted((a, b) => a - b);
  const faults = tablets.flatMap((tablet) => tablet.faults);
  const isSound =
    findings.acknowledgedMissing + findings.receiptsThatDiffer + findings.doubled + faults.length === 0 &&
    findings.rows === run.marks &&
    findings.neverAcknowledged === 0 &&
    findings.chain === 'intact' &&
    findings.integrity === 'ok' &&
    findings.standingsAreTheFold;
  return {
    test: 'kill9',
    verdict: isSound ? 'sound' : 'NOT SOUND',
    ...run,
    ...Object.fromEntries(Object.keys(tablets[0].counts).map((name) => [name, sum(name)])),
    receiptMs: {
      p50: times[times.length >> 1],
      p99: times[Math.floor(times.length * 0.99)],
      max: times.at(-1),
    },
    ...findings,
    faults: faults.slice(0, 20),
  };
}

function secretsOf(signIns) {
  const { name, password } = signIns.find(({ role }) => role === 'organizer');
  return { name, password };
}

async function judgeCookies(url, desk) {
  const answer = await fetch(`${url}/api/access/competitions/${COMPETITION}/judge-tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: desk.cookie },
    body: '{}',
  });
  const tickets = await answer.json();
  const cookies = [];
  for (const { accountId, ticket } of tickets) {
    cookies.push({ id: accountId, ...(await signedIn(url, '/api/access/ticket', { ticket })) });
  }
  return cookies.toSorted((a, b) => Number(a.id.split('-').at(-1)) - Number(b.id.split('-').at(-1)));
}

async function signedIn(url, path, secrets) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(secrets),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return {
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
