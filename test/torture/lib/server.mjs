// One real server of the built product on a folder of its own, to be killed and started again at the same address.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));

/** @returns {Promise<object>} `url`, `file` (the database), and what can be done to it */
export async function tortureServer() {
  const folder = mkdtempSync(path.join(tmpdir(), 'baigong-torture-'));
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' };
  delete env.DATABASE_URL;
  const url = `http://127.0.0.1:${port}`;
  let child;
  const run = (...args) =>
    execFileSync(process.execPath, [PROGRAM, ...args], { env, maxBuffer: 1e9 }).toString();
  const end = async (signal) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.removeAllListeners('exit');
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    url,
    file: path.join(folder, 'baigong.sqlite'),
    pid: () => child.pid,
    seed: (archive) => {
      writeFileSync(path.join(folder, 'archive.json'), JSON.stringify(archive));
      return JSON.parse(run('seed', path.join(folder, 'archive.json'), '--json'));
    },
    /** What the command line prints for an archive. */
    tally: (archiveText) => {
      writeFileSync(path.join(folder, 'archive.json'), archiveText);
      return run('tally', path.join(folder, 'archive.json')).trim();
    },
    start: async () => {
      child = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      await answering(child, url);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    remove: async () => {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answering(child, url) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      if (said.includes(url)) resolve();
    });
    child.once('exit', (code, signal) => {
      process.stderr.write(`the server ended by itself (${code ?? signal}): ${said}\n`);
      reject(new Error('the server ended'));
    });
  });
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
