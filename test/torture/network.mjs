// Tablets behind a bad network (--judges 30 --marks 3000 --seed 1): 40 to 200 ms each way, 20 % of the answers cut after the
// commit, 5 % of the packets answered by RST, 2 % of the connections swallowed. The outbox is that of the web client.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { checkDatabase, checkServer } from './lib/check-database.mjs';
import { aspectId, entryId, hallArchive } from './lib/hall-archive.mjs';
import { seeded } from './lib/seeded.mjs';
import { tortureServer } from './lib/server.mjs';
import { judgeCookies, organizerOf } from './lib/sign-ins.mjs';

const ASPECTS = 4;
const PACE_MS = 80;
const at = (file) => fileURLToPath(new URL(file, import.meta.url));

export async function torture({ judges = 30, marks = 3_000, seed = 1 }) {
  const entries = Math.ceil(marks / judges / ASPECTS);
  const random = seeded(seed);
  const { parts, close } = await webClient();
  const server = await tortureServer();
  const signIns = server.seed(hallArchive({ judges, entries, aspects: ASPECTS }));
  await server.start();
  const desk = await organizerOf(server.url, signIns);
  const cookies = await judgeCookies(server.url, desk);
  const proxy = await parts.FaultProxy.before(server.url, parts.BAD_NETWORK, random);
  const startedAt = performance.now();
  const tablets = cookies.map(
    ({ id, cookie }) => new parts.OutboxTablet({ url: proxy.url, cookie, device: id, random, hurry: 5 }),
  );
  await Promise.all(tablets.map((tablet, index) => tablet.enterAll(bodiesOf(index + 1, entries), PACE_MS)));
  const seconds = (performance.now() - startedAt) / 1000;
  await proxy.close();
  await close();
  await server.kill();
  const findings = {
    ...checkDatabase(server.file, tablets.flatMap(receiptsOf)),
    ...(await checkServer(server, desk)),
  };
  await server.remove();
  const run = { judges, marks: judges * entries * ASPECTS, seed, seconds, ...proxy.counts };
  return reportOf(run, tablets, findings);
}

/** The modules of the web client and of the tests, as they are written. */
async function webClient() {
  const vite = await createServer({
    configFile: at('../../web/vite.config.ts'),
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  });
  const files = ['../support/fault-proxy.ts', '../../web/src/sync/testing/outbox-tablet.ts'];
  const modules = await Promise.all(files.map((file) => vite.ssrLoadModule(at(file))));
  return { parts: Object.assign({}, ...modules), close: () => vite.close() };
}

function bodiesOf(judge, entries) {
  return Array.from({ length: entries * ASPECTS }, (_, n) => ({
    name: 'enterMark',
    entryId: entryId(Math.floor(n / ASPECTS) + 1),
    aspectId: aspectId((n % ASPECTS) + 1),
    points: ((n * 7 + judge * 3) % 81) * 500_000,
    basedOn: 0,
  }));
}

/** A tablet enters in the order of its bodies and settles in that order: the n-th receipt is that of mutation n. */
function receiptsOf({ settled, clientId }) {
  return settled.map(({ body, receipt }, index) => ({
    clientId,
    mutation: { ...body, id: index + 1 },
    seq: receipt.seq,
    hash: receipt.hash,
  }));
}

function reportOf(run, tablets, findings) {
  const sum = (name) => tablets.reduce((total, { counts }) => total + counts[name], 0);
  const replays = tablets.flatMap(({ settled }) => settled).filter(({ receipt }) => receipt.replay).length;
  const waiting = tablets.flatMap(({ store }) => store.entries).length;
  const isSound =
    findings.acknowledgedMissing + findings.receiptsThatDiffer + findings.doubled + waiting === 0 &&
    findings.rows === run.marks &&
    findings.receipts === run.marks &&
    findings.neverAcknowledged === 0 &&
    findings.chain === 'intact' &&
    findings.integrity === 'ok' &&
    findings.standingsAreTheFold &&
    replays > 0;
  return {
    test: 'network',
    verdict: isSound ? 'sound' : 'NOT SOUND',
    ...run,
    ...Object.fromEntries(Object.keys(tablets[0].counts).map((name) => [name, sum(name)])),
    replays,
    ...findings,
    waiting,
  };
}
