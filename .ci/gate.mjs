// Every check and every test, from a fresh clone: `npm test`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './ensure-installed.mjs';
import { at, run, runTool, say, secondsSince } from './lib/repository.mjs';
import { testSummary } from './lib/test-summary.mjs';

const REPORT = at('.cache', 'jest-report.json');
/** Where the closing line is kept, for .ci/run to print once more. */
const CLOSING_LINE = at('.cache', 'closing-line.txt');
/** Checks that run side by side. More would only slow one another down on a small machine. */
const LANES = 2;

const node = (script, ...args) => run(process.execPath, [at(script), ...args], { quiet: true });
const tool = (script, ...args) => runTool(script, args, { quiet: true });

/** Longest first, so that the lanes end together. */
const CHECKS = [
  { name: 'build', work: () => node('.ci/ensure-built.mjs') },
  { name: 'types', work: () => tool('typescript/bin/tsc', '-p', '.', '--noEmit') },
  { name: 'types (web)', work: () => tool('typescript/bin/tsc', '-p', 'web/tsconfig.json', '--noEmit') },
  { name: 'format', work: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'import rules', work: () => node('.ci/check-deps.mjs'), showsOutput: true },
  { name: 'lint', work: () => tool('oxlint/bin/oxlint', '--quiet') },
  { name: 'house rules', work: () => node('.ci/house-rules.mjs'), showsOutput: true },
  { name: 'lock file', work: () => node('.ci/check-lock.mjs') },
  { name: 'dead code', work: () => tool('knip/bin/knip.js', '--no-progress') },
];

const startedAt = performance.now();
await ensureInstalled();
mkdirSync(at('.cache'), { recursive: true });
const failed = await runChecks();
const tests = await runTests();
if (!tests.ok) failed.push('tests');
tests.lines.forEach((line) => say(line));

const verdict = failed.length > 0 ? `FAILED: ${failed.join(', ')}` : 'every check passed';
say(`\n── ${verdict} (${secondsSince(startedAt)} s)\n`);
writeFileSync(CLOSING_LINE, `${tests.closingLine}\n`);
console.log(tests.closingLine);
process.exit(failed.length > 0 ? 1 : 0);

async function runChecks() {
  const queue = [...CHECKS];
  const names = [];
  const lane = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      if (!(await runCheck(check))) names.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return names;
}

async function runCheck({ name, work, showsOutput }) {
  const since = performance.now();
  const { code, output } = await work();
  say(`── ${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${secondsSince(since).padStart(6)} s`);
  if (code !== 0 || showsOutput) say(output.trim().replace(/^/gm, '   '));
  return code === 0;
}

async function runTests() {
  say('── tests: unit, rules, e2e, storage (real PostgreSQL), browser (real Chromium)');
  rmSync(REPORT, { force: true });
  const { code } = await runTool('jest/bin/jest.js', ['--json', '--outputFile', REPORT], {
    onStdout: () => {}, // the same report, which Jest prints as well
    env: { ...process.env, GATHERED: '1' },
  });
  return testSummary(readReport(), { jestCode: code, isCi: process.env.CI === 'true' });
}

/** Undefined when Jest ended before it could write one. */
function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return undefined;
  }
}
