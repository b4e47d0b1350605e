import { HeadReader, RowReader } from '../domain/archive/archive-readers';
import type { Read } from '../domain/archive/read-elements';
import { upgradeArchive } from '../domain/archive/upgrade-archive';
import { isRecord } from '../domain/kernel/shapes';
import type { ReadArchive } from '../exports/archive/archive-import.service';
import { piecesOf } from './pieces-of';

/** An archive in a file, read row by row whatever its length; null where there is no sound archive, also where it is a draft. */
export async function archiveFile(path: string): Promise<ReadArchive | null> {
  const reader = new HeadReader();
  try {
    for await (const piece of piecesOf(path)) reader.feed(piece);
  } catch {
    return null;
  }
  const head = reader.finish();
  if ('fault' in head || !isRecord(head.value) || head.value['format'] !== 'baigong-archive') return null;
  return { head: upgradeArchive(head.value), rows: () => rowsOf(path) };
}

async function* rowsOf(path: string): AsyncGenerator<readonly Read[]> {
  let rows: Read[] = [];
  const reader = new RowReader((row) => rows.push(row));
  for await (const piece of piecesOf(path)) {
    reader.feed(piece);
    yield rows;
    rows = [];
  }
}
