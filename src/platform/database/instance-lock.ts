import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One process per SQLite file: an exclusive transaction on a side file, which the system releases even after SIGKILL.
 * Taken before the file is opened, so that nobody migrates a database under a running process.
 * @throws Error that says what to do when another process holds it.
 */
export function lockInstance(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true });
  const side = new Database(join(dataDir, 'instance.lock'), { timeout: 0 });
  try {
    side.exec('BEGIN EXCLUSIVE');
  } catch {
    side.close();
    throw new Error(
      `${dataDir} 正被另一个百工进程使用：请先停止它，或用 DATA_DIR 换一个文件夹。Another Baigong is running on ${dataDir}. Stop it first, or choose another folder with DATA_DIR, or use PostgreSQL for several nodes.`,
    );
  }
  return { release: () => side.close() };
}
