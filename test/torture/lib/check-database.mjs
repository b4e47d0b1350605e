import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { COMPETITION } from './hall-archive.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** What is in the file, without the product's help. */
export function checkDatabase(file, receipts) {
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
export async function checkServer(server, desk) {
  await server.start();
  const get = async (path) => (await fetch(server.url + path, { headers: { cookie: desk.cookie } })).text();
  const archive = await get(`/api/exports/competitions/${COMPETITION}/archive`);
  const standings = await get(`/api/results/competitions/${COMPETITION}/standings`);
  return { standingsAreTheFold: standings === server.tally(archive) };
}
