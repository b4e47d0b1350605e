import { sep } from 'node:path';

const SOURCES = `${sep}src${sep}`;

/**
 * The compiled file that a thread can be started from. A module names itself by `__filename`; tests run the sources, whose
 * compiled form lies under dist.
 */
export function compiledFile(fileName: string): string {
  if (!fileName.endsWith('.ts')) return fileName;
  const at = fileName.lastIndexOf(SOURCES);
  return `${fileName.slice(0, at)}${sep}dist${fileName.slice(at).replace(/ts$/, 'js')}`;
}
