import { spawn } from 'node:child_process';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { at } from './lib/repository.mjs';

await ensureInstalled();
await ensureBuilt();

const child = spawn(
  process.execPath,
  ['--enable-source-maps', at('dist/src/cli/main.js'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);

// A Ctrl-C reaches both processes through their terminal, and twice would mean "at once"; a signal sent by a
// program reaches only this one.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child.kill('SIGINT');
});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

child.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
