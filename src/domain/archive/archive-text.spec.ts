import { smallArchive } from '../../../test/support/small-archive';
import { canonicalJson } from '../kernel/canonical-json';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { ArchiveHead } from './archive';
import { archiveText } from './archive-text';

async function* batchesOf(
  rows: readonly LedgerEntry[],
  size: number,
): AsyncGenerator<readonly LedgerEntry[]> {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size));
}

async function textOf(head: ArchiveHead, rows: readonly LedgerEntry[], size: number): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of archiveText(head, batchesOf(rows, size))) pieces.push(piece);
  return pieces.join('');
}

describe('the text of an archive, piece by piece', () => {
  it('[ARC-14] has the bytes that it has as a whole, also without rows', async () => {
    const { ledger, ...head } = smallArchive();
    const row = ledger[0] ?? ({ seq: 1 } as LedgerEntry);
    const rows = Array.from({ length: 2500 }, (_, index) => ({ ...row, seq: index + 1 }));
    for (const size of [1, 999, 5000])
      expect(await textOf(head, rows, size)).toBe(canonicalJson({ ...head, ledger: rows }));
    expect(await textOf(head, [], 5)).toBe(canonicalJson({ ...head, ledger: [] }));
  });
});
