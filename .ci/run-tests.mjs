// node .ci/run-tests.mjs <project> [jest arguments]: one kind of tests with everything it needs made ready.
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './lib/repository.mjs';

/** Kinds of tests that start the built product or open its pages. */
const NEED_BUILD = ['e2e', 'storage', 'browser'];

const [project, ...rest] = process.argv.slice(2);
await ensureInstalled();
if (NEED_BUILD.includes(project)) await ensureBuilt();
const { code } = await runTool('jest/bin/jest.js', ['--selectProjects', project, '--', ...rest]);
process.exit(code);
