import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config';

const KEY = /^[0-9a-f]{64}$/;

/**
 * The key of the house for personal data: the setting, else the file `data.key`, which is made at the first start and readable by
 * its owner only. @throws Error when the file holds no key.
 */
export function dataKeyOf({ dataKey, dataDir }: Pick<Config, 'dataKey' | 'dataDir'>): Buffer {
  return keyOf(dataKey, dataDir, 'data.key');
}

/** A key of the house by its setting, or by its file in the folder, which is made when there is none. */
export function keyOf(setting: string | undefined, dataDir: string, file: string): Buffer {
  if (setting !== undefined) return Buffer.from(setting, 'hex');
  const path = join(dataDir, file);
  const text = (readIfThere(path) ?? make(dataDir, path)).trim();
  if (!KEY.test(text))
    throw new Error(`${path} holds no key of 64 hexadecimal digits: restore it from a backup`);
  return Buffer.from(text, 'hex');
}

/** Written whole under another name first, so that nobody reads half a key; who comes second takes the first one's. */
function make(folder: string, path: string): string {
  mkdirSync(folder, { recursive: true });
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(beside, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(beside, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(beside);
  }
  return readFileSync(path, 'utf8');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
