// Node built-ins only: these programs run on a fresh clone, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** An absolute path from one relative to the repository. */
export const at = (...parts) => path.join(ROOT, ...parts);

/** Tells the person at the terminal what is going on; on stderr, so that a command's own output stays clean. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Seconds since a `performance.now()` reading, to one place. */
export const secondsSince = (startedAt) => ((performance.now() - startedAt) / 1000).toFixed(1);

/** Every file below the given paths (files or folders, relative), sorted, slashes forward, skipped by name. */
export function filesBelow(relativePaths, skip = ['node_modules', 'dist']) {
  const found = [];
  const visit = (relative) => {
    if (!existsSync(at(relative))) return;
    const children = readdirOrNothing(at(relative));
    if (!children) found.push(relative);
    for (const child of children ?? []) {
      if (!skip.includes(child.name)) visit(`${relative}/${child.name}`);
    }
  };
  relativePaths.forEach(visit);
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

function readdirOrNothing(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** SHA-256 over names and contents: changes when any of the files changes, appears or goes. */
export function fingerprint(relativeFiles) {
  const hash = createHash('sha256');
  for (const file of relativeFiles) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(at(file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** Runs a program in the repository and waits. Its output is inherited, or collected with `quiet: true`. */
export function run(command, args, { quiet = false, env = process.env, onStdout } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', onStdout ? 'pipe' : 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd: ROOT, env, stdio });
    const parts = [];
    child.stdout?.on('data', onStdout ?? ((part) => parts.push(part)));
    child.stderr?.on('data', (part) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code: code ?? 1, signal, output: Buffer.concat(parts).toString('utf8') });
    });
  });
}

/** Runs a JavaScript program of an installed package with this Node: no shell, no npx, the same on every system. */
export const runTool = (script, args, options) =>
  run(process.execPath, [at('node_modules', script), ...args], options);
