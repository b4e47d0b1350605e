import { canonicalJson } from '../kernel/canonical-json';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { ArchiveHead } from './archive';

/** So many elements make a piece of text. */
const PIECE = 1000;

async function* listText(
  batches: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
): AsyncGenerator<string> {
  yield '[';
  let comma = '';
  for await (const batch of batches)
    for (let at = 0; at < batch.length; at += PIECE) {
      const texts = batch.slice(at, at + PIECE).map((one) => canonicalJson(one));
      yield comma + texts.join(',');
      comma = ',';
    }
  yield ']';
}

/**
 * The canonical text of an archive, piece by piece: its rows come as they are read, and the whole is never one text, which could not
 * be longer than half a gigabyte (ARC-14).
 */
export async function* archiveText(
  head: ArchiveHead,
  rows: AsyncIterable<readonly LedgerEntry[]>,
): AsyncGenerator<string> {
  const members: Readonly<Record<string, unknown>> = { ...head, ledger: [] };
  let before = '{';
  for (const name of Object.keys(members).toSorted()) {
    const member = members[name];
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (name === 'ledger') yield* listText(rows);
    else if (Array.isArray(member)) yield* listText([member]);
    else yield canonicalJson(member);
  }
  yield '}';
}
