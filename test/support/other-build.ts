import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { webFolder } from '../../src/platform/http/serve-web';
import { temporaryFolder } from './temporary-folder';

export interface OtherBuild {
  readonly path: string;
  remove(): void;
}

const VERSION = /\d+\.\d+\.\d+\+[0-9a-f]{8}/;

/**
 * The built pages as a later version would lie there: another version in page and worker, the judge's script under another name,
 * and none of it under the old one.
 */
export function otherBuild(version: string): OtherBuild {
  const built = webFolder();
  if (!built) throw new Error('the pages are not built');
  const folder = temporaryFolder();
  const at = (...names: string[]): string => join(folder.path, ...names);
  cpSync(built, folder.path, { recursive: true });
  const scripts = readdirSync(at('assets')).filter((name) => /^judge-[\w-]+\.js/.test(name));
  const script = scripts.find((name) => name.endsWith('.js')) ?? '';
  const renamed = script.replace(/^judge-/, 'judge-next-');
  for (const name of scripts) renameSync(at('assets', name), at('assets', name.replace(script, renamed)));
  for (const name of ['judge.html', 'judge-worker.js']) {
    const text = readFileSync(at(name), 'utf8').replace(VERSION, version).replaceAll(script, renamed);
    for (const kind of ['.br', '.gz']) rmSync(at(name + kind), { force: true });
    writeFileSync(at(name), text);
  }
  return folder;
}
