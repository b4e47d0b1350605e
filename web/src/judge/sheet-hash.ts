import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SheetView } from '#contract/marking';
import { sheetContent, type SignedMark } from '#domain/ledger/sheet-content';
import type { SheetReading } from './read-sheet';

/** Hex digits, as on the printed sheet. */
export const SHOWN_OF_HASH = 8;

/**
 * The hash of the sheet as this tablet shows it: what the judge signs (SIG-1). Not by `crypto.subtle`, which does not exist on
 * plain http.
 */
export function sheetHash(sheet: SheetView, { cells }: Pick<SheetReading, 'cells'>): string {
  const declared = new Map(sheet.declarations.map(({ aspectId, declaration }) => [aspectId, declaration]));
  const marks = cells.flatMap(({ aspect, points }): SignedMark[] =>
    points === null ? [] : [{ aspectId: aspect.id, points, declaration: declared.get(aspect.id) ?? null }],
  );
  return bytesToHex(sha256(utf8ToBytes(sheetContent(sheet, marks))));
}
