'use strict';
// Adapter of Baigong for the load generator of the baseline: the product's own server and protocol, every judge signed in by a
// one-time ticket, watchers with a guest session, every acknowledged mark fsynced. Environment: DATABASE_URL for PostgreSQL,
// GATHER_MS for the time that changes are gathered.
const { spawn, execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { scenarioArchive, id, micro } = require('./scenario-archive.cjs');

const { Wire, intAfter } = require(path.join(path.dirname(require.main.filename), 'wire.js'));
const COMMAND = path.resolve(__dirname, '../../dist/src/cli/main.js');
const SEQ = Buffer.from('"seq":');
const OK = Buffer.from('"receipt":');
const CHANGED = Buffer.from('["ranking.changed.v1"');

let organizer;
let guestCookie;
const cookieOfJudge = new Map();

const settings = (env) => ({ ...env, DATA_DIR: `${env.DB_FILE}.d`, LOG_LEVEL: 'error', HOST: '127.0.0.1' });

exports.name = 'baigong';

exports.prepare = (_file, env, scenario) => {
  const { DATA_DIR } = settings(env);
  fs.rmSync(DATA_DIR, { recursive: true, force: true });
  fs.mkdirSync(DATA_DIR, { recursive: true });
  const file = path.join(DATA_DIR, 'archive.json');
  fs.writeFileSync(file, JSON.stringify(scenarioArchive(scenario)));
  const printed = execFileSync('node', [COMMAND, 'seed', file, '--json'], {
    env: settings(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  organizer = JSON.parse(printed).find((one) => one.role === 'organizer');
};

const post = async (url, body, cookie) => {
  const headers = {
    'content-type': 'application/json',
    origin: new URL(url).origin,
    ...(cookie ? { cookie } : {}),
  };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  const [set] = answer.headers.getSetCookie();
  return { body: await answer.json(), cookie: set && set.split(';')[0] };
};

const signInAll = async (port) => {
  const url = `http://127.0.0.1:${port}/api/access`;
  const desk = await post(`${url}/sign-in`, { name: organizer.name, password: organizer.password });
  const tickets = await post(`${url}/competitions/load/judge-tickets`, {}, desk.cookie);
  for (const { accountId, ticket } of tickets.body)
    cookieOfJudge.set(accountId, (await post(`${url}/ticket`, { ticket })).cookie);
  guestCookie = (await post(`${url}/guest`, {})).cookie;
};

exports.start = async (env) => {
  const child = spawn('node', [COMMAND, 'serve'], {
    env: settings(env),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.pipe(process.stderr);
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', () => {
        fs.rmSync(settings(env).DATA_DIR, { recursive: true, force: true });
        resolve();
      });
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 4000).unref();
    });
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${env.PORT}/api/health`).catch(() => undefined);
    if (answer?.ok) break;
    if (tries > 100) throw new Error('the server does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await signInAll(env.PORT);
  return { pid: child.pid, stop };
};

/** socket.io v4 over a raw websocket with the headers of a browser. */
const connect = (port, cookie, on) => {
  const headers = `Cookie: ${cookie}\r\nOrigin: http://127.0.0.1:${port}\r\n`;
  const wire = new Wire(
    port,
    '/socket.io/?EIO=4&transport=websocket',
    { text: (packet) => take(wire, packet, on), close: on.close },
    headers,
  );
  return wire;
};

const take = (wire, packet, on) => {
  if (packet[0] === 0x30) wire.text('40');
  else if (packet[0] === 0x32) wire.text('3');
  else if (packet[0] === 0x34 && packet[1] === 0x30) on.ready();
  else if (packet[0] === 0x34 && packet[1] === 0x32) on.event?.(packet.subarray(2));
  else if (packet[0] === 0x34 && packet[1] === 0x33) {
    let digits = 2;
    while (packet[digits] >= 48 && packet[digits] <= 57) digits += 1;
    on.ack(Number(packet.toString('latin1', 2, digits)), packet.subarray(digits));
  }
};

exports.judge = (port, judge, cb) => {
  const judgeId = id.judge(judge.id);
  const clientId = `load-${judge.id}`;
  let last = 0;
  const wire = connect(port, cookieOfJudge.get(judgeId), {
    ready: cb.ready,
    close: cb.close,
    ack: (number, packet) =>
      cb.ack(number, packet.indexOf(OK) >= 0 ? intAfter(packet, SEQ, 200) : -1, packet),
  });
  wire.mark = (number, { contestantId, criterionId, value }) => {
    last += 1;
    const mutation =
      `{"name":"enterMark","id":${last},"at":"2026-01-02T03:04:05.678Z","entryId":"${id.entry(contestantId)}",` +
      `"aspectId":"${id.aspect(criterionId)}","points":${micro(value)},"basedOn":0}`;
    wire.text(`42${number}["mutations",{"clientId":"${clientId}","mutations":[${mutation}]}]`);
  };
  return wire;
};

exports.watcher = (port, _scenario, cb) => {
  const wire = connect(port, guestCookie, {
    ready: () => wire.text('420["watch",{"room":"competition/load"}]'),
    close: cb.close,
    ack: () => cb.ready(),
    event: (packet) => {
      if (packet.indexOf(CHANGED) === 0) cb.update(intAfter(packet, SEQ), packet.length);
    },
  });
  return wire;
};
