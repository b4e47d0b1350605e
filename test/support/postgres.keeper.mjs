// A process that owns one PostgreSQL: it lives as long as its standard input stays open. However the test run ends
// (done, Ctrl-C, killed), the pipe closes, the server is stopped and its folder removed.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const [nativeFolder] = process.argv.slice(2);
const folder = mkdtempSync(path.join(os.tmpdir(), 'baigong-postgres-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// A Ctrl-C in the terminal reaches this process as well; the pipe decides.
process.on('SIGINT', () => {});

const identity = process.getuid?.() === 0 ? unprivilegedIdentity() : {};
const programs = identity.uid === undefined ? nativeFolder : readableCopy(nativeFolder);
const data = path.join(folder, 'data');
const program = (name) => path.join(programs, 'bin', name);

initialise();
const port = await freePort();
const server = startServer();
process.stdin.resume();
process.stdin.on('end', () => server.kill('SIGINT')); // PostgreSQL's fast shutdown

function initialise() {
  // Trust is enough: it listens on the loopback address only, and lives for one test run.
  const args = [
    '--pgdata',
    data,
    '--username',
    'baigong',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--no-sync',
  ];
  execFileSync(program('initdb'), args, { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

function startServer() {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on', // what is tested is that an acknowledged mark is on disk
    full_page_writes: 'on',
    max_connections: '200',
    shared_buffers: '64MB',
    autovacuum: 'off',
    max_wal_size: '256MB',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program('postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (part) => {
    if (log.length < 10_000) log += part;
    if (String(part).includes('ready to accept connections')) {
      process.stdout.write(`postgres://baigong@127.0.0.1:${port}/postgres\n`);
    }
  });
  child.on('exit', (code) => {
    if (code) process.stderr.write(log);
    process.exit(code ?? 1);
  });
  return child;
}

/** PostgreSQL refuses to run as root. Another user runs it; none is created on the machine. */
function unprivilegedIdentity() {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      const found = { uid: id('-u'), gid: id('-g') };
      chownSync(folder, found.uid, found.gid);
      return found;
    } catch {
      continue;
    }
  }
  throw new Error(
    'running as root, and the system has neither a user "postgres" nor "nobody" to run PostgreSQL as',
  );
}

/** The other user may not be allowed into the folder this repository lies in (a clone below /root): then copy. */
function readableCopy(from) {
  try {
    execFileSync(path.join(from, 'bin', 'postgres'), ['--version'], {
      ...identity,
      cwd: folder,
      stdio: 'ignore',
    });
    return from;
  } catch {
    const copy = path.join(folder, 'programs');
    cpSync(from, copy, { recursive: true, verbatimSymlinks: true });
    return copy;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}
