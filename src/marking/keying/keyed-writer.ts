import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { Receipt } from '../../contract/mutations';
import type { KeyedMark } from '../../domain/keying/keyed-mark';
import { refuseKeyed, type PaperSheet } from '../../domain/keying/refuse-keyed';
import type { AccountId, ClientId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { accepted, refused, type Result } from '../../domain/kernel/result';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import { sheetOf } from '../../domain/ledger/sheet-of';
import type { StageBook } from '../../domain/ledger/stage-book';
import { acceptMutation } from '../../domain/mark/accept-mutation';
import type { MutationBody } from '../../domain/mark/mutation';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import type { StageContext } from '../../setup/stages/stage-context';
import { DeskWriter, type Decide } from '../moderation/desk-writer';

/** A whole sheet as it is to stand: of paper, read alike by two people, or of a file of scores. */
export interface AgreedSheet {
  readonly stage: StageContext;
  readonly sheet: PaperSheet;
  readonly marks: readonly KeyedMark[];
  /** Absent where nobody keyed it in: it came from a file. */
  readonly keyedBy?: readonly AccountId[];
}

/** Brings an agreed paper sheet into the ledger: its marks and its submission in one commit, or nothing. */
@Injectable()
export class KeyedWriter {
  constructor(private readonly desk: DeskWriter) {}

  /** @returns the receipt of the submission. @throws RefusedError whatever the rulebook refuses, RETRY_LATER when it was not stored. */
  async write(actor: Actor, agreed: AgreedSheet): Promise<Receipt> {
    const { stage } = agreed;
    const outcomes = await this.desk.writeAll(actor, stage, decisionsOf(agreed), stage.rulesVersion);
    const last = outcomes.find((outcome) => !outcome.ok) ?? outcomes.at(-1);
    if (!last?.ok) throw new RefusedError(last?.refusal ?? { code: 'RETRY_LATER', retryAfterMs: 1000 });
    return last.value;
  }
}

/**
 * One decision for each mark and one for the submission, on one book in one transaction. The first looks at the sheet as a
 * whole; what it refuses, every one refuses, so that nothing is half done.
 */
export function decisionsOf(agreed: AgreedSheet): Decide[] {
  const { entryId, judgeId } = agreed.sheet;
  const marks = agreed.marks.map(({ aspectId, points }): Decide => (book) => {
    const basedOn = sheetOf(book, entryId, judgeId)?.marksByAspect.get(aspectId)?.seq ?? 0;
    return decideFact(agreed, book, { name: 'enterMark', entryId, aspectId, points, basedOn });
  });
  const submission: Decide = (book) => {
    const fact = decideFact(agreed, book, { name: 'submitSheet', entryId });
    const { keyedBy } = agreed;
    return fact.ok && fact.value.kind === 'SheetSubmitted' && keyedBy
      ? accepted({ ...fact.value, keyedBy })
      : fact;
  };
  let whole: Refusal | null = null;
  return [...marks, submission].map((decide, index): Decide => (book) => {
    if (index === 0) whole = refuseWhole(agreed, book);
    return whole ? refused(whole) : decide(book);
  });
}

/** As the judge of the paper sheet; whatever stands in a cell has been seen, so that no device is in its way. */
function decideFact(
  { stage: { marked }, sheet }: AgreedSheet,
  book: StageBook,
  body: MutationBody,
): Result<LedgerFact, Refusal> {
  if (!marked) return refused({ code: 'NOT_FOUND' });
  const signer = { judgeId: sheet.judgeId, clientId: 'paper' as ClientId, sha256 };
  return acceptMutation(marked, book, signer, { ...body, id: 1, at: '' });
}

function refuseWhole({ stage, sheet, marks }: AgreedSheet, book: StageBook): Refusal | null {
  return stage.marked ? refuseKeyed(stage.marked, book, sheet, marks) : { code: 'NOT_FOUND' };
}
