import { statfsSync } from 'node:fs';

/** Magic numbers of statfs(2): file systems that do not keep SQLite's locks or fsync promise. */
const REMOTE: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB2'],
  [0xff534d42, 'CIFS'],
  [0x01021997, '9p'],
  [0x65735546, 'FUSE'],
]);

/** The name of the network file system a folder lies on, or undefined for a local disk. */
export function networkFileSystem(
  folder: string,
  typeOf: (folder: string) => number = (path) => statfsSync(path).type,
): string | undefined {
  return REMOTE.get(typeOf(folder));
}
