// Every law of test/laws held to its thousand drawn things, or to more (--runs 1000). The tests of each change run a quarter.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export function torture({ runs = 1000 }) {
  const startedAt = performance.now();
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'rules', '--', 'test/laws'], {
    cwd: ROOT,
    env: { ...process.env, LAW_RUNS: String(runs) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return {
    torture: 'laws',
    runs,
    seconds: (performance.now() - startedAt) / 1000,
    verdict: status === 0 ? 'sound' : 'broken',
  };
}
