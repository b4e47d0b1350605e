import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, fingerprint, run, say, secondsSince } from './lib/repository.mjs';

const NODE_FLOOR = [20, 19];
const STAMP = at('node_modules', '.baigong-installed');

/** Ends the program with one clear sentence when Node is older than package.json's engines allow. */
export function ensureNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1])) return;
  const floor = NODE_FLOOR.join('.');
  say(`百工需要 Node.js ${floor} 或更高版本，当前为 ${version}。请从 https://nodejs.org 安装新版本后重试。`);
  say(
    `Baigong needs Node.js ${floor} or newer; this is ${version}. Install a newer one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

/** Makes node_modules match package-lock.json; installs only when it does not. */
export async function ensureInstalled() {
  ensureNode();
  const wanted = `${fingerprint(['package-lock.json'])} abi ${process.versions.modules} ${process.platform}-${process.arch}`;
  const stamped = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (stamped === wanted) return;
  // A stamp of another Node means that compiled modules do not fit, whatever the lock file says.
  const isSameRuntime = !stamped || stamped.split(' abi ')[1] === wanted.split(' abi ')[1];
  if (!isSameRuntime || !isLockInstalled()) await install();
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}

/** True when npm's own record of what it installed names every package of the lock file in its version. */
function isLockInstalled() {
  const record = at('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([name, entry]) => name === '' || entry.optional || installed[name]?.version === entry.version,
  );
}

async function install() {
  const startedAt = performance.now();
  say('正在安装依赖（npm ci）… / Installing packages (npm ci), this is needed once …');
  const args = ['ci', '--no-fund', '--no-audit'];
  const options = { onStdout: (part) => process.stderr.write(part) };
  // Started by npm, this is the npm that is used again: no search on PATH, no npm.cmd on Windows.
  const npm = process.env.npm_execpath;
  const { code } = npm
    ? await run(process.execPath, [npm, ...args], options)
    : await run('npm', args, options);
  if (code !== 0) {
    say('依赖安装失败，原因见上。/ Installing failed; the reason is above.');
    process.exit(code);
  }
  say(`依赖安装完成。/ Installed in ${secondsSince(startedAt)} s.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureInstalled();
