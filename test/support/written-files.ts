import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

/** Files that live as long as a test. */
export function writtenFiles(): { write(bytes: Buffer | string): string; remove(): void } {
  const folder = temporaryFolder();
  let count = 0;
  return {
    write: (bytes) => {
      count += 1;
      // A name that says nothing of what is in it, as no reader may rely on it.
      const path = join(folder.path, `upload-${count}`);
      writeFileSync(path, bytes);
      return path;
    },
    remove: () => folder.remove(),
  };
}
