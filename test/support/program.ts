import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

/** The product as it is built and run. */
export const PROGRAM = resolve(__dirname, '../../dist/src/cli/main.js');

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program to its end, on a folder of its own where it needs a database. */
export function runProgram(args: readonly string[], dataDir?: string): Promise<Ran> {
  const own = { DATABASE_URL: undefined, LOG_LEVEL: 'warn', ...(dataDir ? { DATA_DIR: dataDir } : {}) };
  const env: NodeJS.ProcessEnv = { ...process.env, ...own };
  return new Promise((done) => {
    const most = { env, maxBuffer: 50 * 1024 * 1024 };
    const child = execFile(process.execPath, [PROGRAM, ...args], most, (_, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
