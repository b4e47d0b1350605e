import { ACKNOWLEDGERS, type Acknowledger } from '../kernel/acknowledger';
import type { JudgeId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { acknowledgementState } from '../ledger/acknowledgement';
import type { Sha256 } from '../ledger/chain-entry';
import type { LedgerFact } from '../ledger/ledger-fact';
import { sheetHash, signatureState, type SheetPlace } from '../ledger/sheet-content';
import { sheetOf } from '../ledger/sheet-of';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from './marked-stage';
import { blindSheetsOf } from './marks-due';

/** What is said of a sheet, by whom, and the hash of the sheet that was seen. */
export interface Saying extends Omit<SheetPlace, 'stageId'> {
  readonly by: Acknowledger;
  readonly content: string;
  /** Why whoever says it refuses to sign; null for agreement. */
  readonly refusal: string | null;
  /** It stands on a paper sheet, and the desk says so for whoever wrote it there (ACK-9). */
  readonly isOnPaper?: boolean;
}

/** Who acknowledges the sheets of a judge: whoever one of the judge's modules names (ACK-1), in a fixed order. */
export function acknowledgersOf(stage: MarkedStage, judgeId: JudgeId): readonly Acknowledger[] {
  const seats = stage.modulesByJudge.get(judgeId);
  const named = new Set(
    stage.scheme.modules.flatMap(({ id, acknowledgedBy = [] }) => (seats?.has(id) ? acknowledgedBy : [])),
  );
  return ACKNOWLEDGERS.filter((one) => named.has(one));
}

/**
 * May a sheet be acknowledged so (ACK-2 … ACK-4)? Only as its judge signed it and as it stands; the chief judge only when nobody
 * marks blind any more. Who has agreed stays with it; who has refused may still agree.
 * Refusals in this order: NOT_FOUND, STAGE_CLOSED, NOT_ALLOWED where what is said to stand on paper was not keyed in from paper,
 * PANEL_OPEN, SHEET_DIFFERS, SHEET_ACKNOWLEDGED.
 */
export function acceptAcknowledgement(
  stage: MarkedStage,
  book: StageBook,
  { entryId, judgeId, by, content, refusal, isOnPaper }: Saying,
  sha256: Sha256,
): Result<LedgerFact, Refusal> {
  if (!stage.hasEntry(entryId) || !acknowledgersOf(stage, judgeId).includes(by))
    return refused({ code: 'NOT_FOUND' });
  if (book.isClosed) return refused({ code: 'STAGE_CLOSED' });
  if (isOnPaper && !sheetOf(book, entryId, judgeId)?.isKeyed) return refused({ code: 'NOT_ALLOWED' });
  const openSheets = by === 'chief-judge' || isOnPaper ? blindSheetsOf(stage, book, entryId) : 0;
  if (openSheets > 0) return refused({ code: 'PANEL_OPEN', openSheets });
  const of = { stageId: stage.stageId, entryId, judgeId };
  if (signatureState(book, of, sha256) !== 'this' || sheetHash(book, of, sha256) !== content)
    return refused({ code: 'SHEET_DIFFERS' });
  const state = acknowledgementState(book, of, by, sha256);
  if (state === 'agreed' || (state === 'refused' && refusal !== null))
    return refused({ code: 'SHEET_ACKNOWLEDGED' });
  return accepted({
    kind: 'SheetAcknowledged',
    ...of,
    by,
    content,
    ...(refusal === null ? {} : { refusal }),
  });
}
