// kill -9 while judges mark (--judges 50 --marks 10000 --kills 14 --seed 1): no acknowledged mark may be missing, none doubled.
import { checkDatabase, checkServer } from './lib/check-database.mjs';
import { aspectId, entryId, hallArchive } from './lib/hall-archive.mjs';
import { seeded } from './lib/seeded.mjs';
import { tortureServer } from './lib/server.mjs';
import { judgeCookies, organizerOf } from './lib/sign-ins.mjs';
import { Tablet } from './lib/tablet.mjs';

const ASPECTS = 4;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function torture({ judges = 50, marks = 10_000, kills = 14, seed = 1 }) {
  const perJudge = Math.ceil(marks / judges);
  const random = seeded(seed);
  const server = await tortureServer();
  const signIns = server.seed(
    hallArchive({ judges, entries: Math.ceil(perJudge / ASPECTS), aspects: ASPECTS }),
  );
  await server.start();
  const desk = await organizerOf(server.url, signIns);
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
