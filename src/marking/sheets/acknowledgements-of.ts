import type { AcknowledgementView } from '../../contract/marking';
import { acknowledgementState } from '../../domain/ledger/acknowledgement';
import type { SheetPlace } from '../../domain/ledger/sheet-content';
import { sheetOf } from '../../domain/ledger/sheet-of';
import type { StageBook } from '../../domain/ledger/stage-book';
import { acknowledgersOf } from '../../domain/mark/accept-acknowledgement';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { sha256 } from '../../platform/identity/sha256';

/** Who acknowledges a sheet, and where each of them stands; an empty list where nobody is asked. */
export function acknowledgementsOf(
  marked: MarkedStage | undefined,
  book: StageBook,
  of: SheetPlace,
): readonly AcknowledgementView[] {
  if (!marked) return [];
  const said = sheetOf(book, of.entryId, of.judgeId)?.acknowledgements;
  return acknowledgersOf(marked, of.judgeId).map((by) => {
    const { refusal = null, at = null } = said?.get(by) ?? {};
    return { by, state: acknowledgementState(book, of, by, sha256), refusal, at };
  });
}
