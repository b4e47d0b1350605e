// A roster that is taken by the built server while judges mark: how long a mark waits for its acknowledgement, and what memory the
// server needs. The judges keep a pace of their own: latency counts from the moment a mark was due.
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { aspectId, entryId, hallArchive } from '../test/torture/lib/hall-archive.mjs';
import { tortureServer } from '../test/torture/lib/server.mjs';
import { judgeCookies, organizerOf } from '../test/torture/lib/sign-ins.mjs';

const JUDGES = 20;
const ENTRIES = 400;
const ASPECTS = 4;
const CALM_MS = 5000;
const ANSWER_MS = 60_000;
const NOBODY = { waits: [], stop: async () => {} };

/**
 * @param pace marks a second; 0: nobody marks
 * @returns what the server took for the file, and the waits of the judges before and during that
 */
export async function rosterBesideJudges({ frame, file, pace }) {
  const server = await tortureServer();
  try {
    const hall = server.seed(hallArchive({ judges: JUDGES, entries: ENTRIES, aspects: ASPECTS }));
    const large = server.seed(JSON.parse(readFileSync(frame, 'utf8')));
    await server.start();
    const judges = await sockets(
      server.url,
      await judgeCookies(server.url, await organizerOf(server.url, hall)),
    );
    const { cookie } = await organizerOf(server.url, large);
    const marking = pace === 0 ? NOBODY : keepMarking(judges, pace);
    await pause(CALM_MS);
    const calm = marking.waits.splice(0);
    const from = performance.now();
    const counts = await take(server.url, cookie, file);
    const seconds = (performance.now() - from) / 1000;
    const during = marking.waits.splice(0);
    await marking.stop();
    judges.forEach((judge) => judge.close());
    return {
      counts,
      seconds,
      calm: spread(calm),
      during: spread(during),
      megabytes: peakMemory(server.pid()),
    };
  } finally {
    await server.remove();
  }
}

async function sockets(url, cookies) {
  const all = cookies.map(({ cookie }) =>
    io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie, origin: url } }),
  );
  await Promise.all(all.map((one) => new Promise((resolve) => one.once('connect', resolve))));
  return all;
}

/** One mark after the other in even steps, by the judges in turn; a mark that is late holds up no other. */
function keepMarking(judges, pace) {
  const waits = [];
  const underWay = new Set();
  let [isOver, sent] = [false, 0];
  const startedAt = performance.now();
  const run = async () => {
    while (!isOver) {
      const due = startedAt + (sent * 1000) / pace;
      await pause(Math.max(0, due - performance.now()));
      const one = mark(judges, sent++).then(() => waits.push(performance.now() - due));
      underWay.add(one);
      void one.finally(() => underWay.delete(one));
    }
  };
  const running = run();
  const stop = async () => {
    isOver = true;
    await running;
    await Promise.all(underWay);
  };
  return { waits, stop };
}

async function mark(judges, n) {
  const judge = n % judges.length;
  const ofJudge = Math.floor(n / judges.length);
  const mutation = {
    id: ofJudge + 1,
    at: new Date().toISOString(),
    name: 'enterMark',
    entryId: entryId((Math.floor(ofJudge / ASPECTS) % ENTRIES) + 1),
    aspectId: aspectId((ofJudge % ASPECTS) + 1),
    points: (n % 81) * 500_000,
    basedOn: 0,
  };
  const answer = await judges[judge]
    .timeout(ANSWER_MS)
    .emitWithAck('mutations', { clientId: `bench-${judge}`, mutations: [mutation] });
  if (!answer.ok || !answer.outcomes[0].ok) throw new Error(JSON.stringify(answer));
}

async function take(url, cookie, file) {
  const answer = await fetch(`${url}/api/competitions/large/roster/take?rows=all&name=roster`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie, origin: url },
    body: readFileSync(file),
  });
  const lines = (await answer.text()).trim().split('\n');
  const last = JSON.parse(lines.at(-1));
  if (!answer.ok || !last.report) throw new Error(lines.at(-1));
  return last.report.counts;
}

function spread(waits) {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { marks: sorted.length, p50: at(0.5), p99: at(0.99), longest: sorted.at(-1) ?? 0 };
}

/** Of the whole process since its start; Linux says it. */
function peakMemory(pid) {
  const status = `/proc/${pid}/status`;
  const found = existsSync(status) && /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'));
  return found ? Number(found[1]) / 1024 : null;
}
