import type { Acknowledger } from '../kernel/acknowledger';
import type { Sha256 } from './chain-entry';
import { sheetHash, signatureState, type SheetPlace } from './sheet-content';
import { sheetOf } from './sheet-of';
import type { StageBook } from './stage-book';

/** Nothing said yet; agreed; refused, with a reason; said of another version than what stands (ACK-5). */
export type AcknowledgementState = 'none' | 'agreed' | 'refused' | 'other';

/** Where one acknowledgement of a sheet stands. It holds for one submission of one content: whatever comes after voids it. */
export function acknowledgementState(
  book: StageBook,
  of: SheetPlace,
  by: Acknowledger,
  sha256: Sha256,
): AcknowledgementState {
  const sheet = sheetOf(book, of.entryId, of.judgeId);
  const said = sheet?.acknowledgements.get(by);
  if (!sheet || !said) return 'none';
  const isThis =
    said.seq > sheet.submittedSeq &&
    signatureState(book, of, sha256) === 'this' &&
    said.content === sheetHash(book, of, sha256);
  if (!isThis) return 'other';
  return said.refusal === null ? 'agreed' : 'refused';
}
