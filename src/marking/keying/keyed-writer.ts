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
import { followUpIn } from '../ledger/follow-up';
import { LedgerService } from '../ledger/ledger.service';
import type { Step } from '../ledger/ask';

/** A paper sheet that two people read alike. */
export interface AgreedSheet {
  readonly stage: StageContext;
  readonly sheet: PaperSheet;
  readonly marks: readonly KeyedMark[];
  readonly keyedBy: readonly AccountId[];
}

type Decide = Step['decide'];

/** Brings an agreed paper sheet into the ledger: its marks and its submission in one commit, or nothing. */
@Injectable()
export class KeyedWriter {
  constructor(private readonly ledger: LedgerService) {}

  /** @returns the receipt of the submission. @throws RefusedError whatever the rulebook refuses, RETRY_LATER when it was not stored. */
  async write(actor: Actor, agreed: AgreedSheet): Promise<Receipt> {
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const { stage } = agreed;
    const clientId = `desk.${accountId}` as ClientId;
    const decisions = decisionsOf(agreed, clientId);
    const outcomes = await this.ledger.append({
      competitionId: stage.competitionId,
      actorId: accountId,
      clientId,
      steps: decisions.map((decide) => ({
        mutationId: null,
        stageId: stage.stageId,
        rulesVersion: stage.rulesVersion,
        decide,
        followUp: followUpIn(stage.marked),
        isAnsweredBy: () => false,
        bodyText: () => '',
      })),
    });
    const refusal = outcomes.find((outcome) => !outcome.ok);
    const last = outcomes.at(-1);
    if (refusal && !refusal.ok) throw new RefusedError(refusal.refusal);
    if (!last?.ok) throw new RefusedError({ code: 'RETRY_LATER', retryAfterMs: 1000 });
    return last.value;
  }
}

/**
 * One decision for each mark and one for the submission, on one book in one transaction. The first looks at the sheet as a
 * whole; what it refuses, every one refuses, so that nothing is half done.
 */
function decisionsOf(agreed: AgreedSheet, clientId: ClientId): Decide[] {
  let whole: Refusal | null | undefined;
  const guarded =
    (decide: Decide): Decide =>
    (book) => {
      whole ??= refuseWhole(agreed, book) ?? null;
      return whole ? refused(whole) : decide(book);
    };
  const { entryId } = agreed.sheet;
  const decideFact = (book: StageBook, body: MutationBody): Result<LedgerFact, Refusal> => {
    const { marked } = agreed.stage;
    const signer = { judgeId: agreed.sheet.judgeId, clientId, sha256 };
    return marked
      ? acceptMutation(marked, book, signer, { ...body, id: 1, at: '' })
      : refused({ code: 'NOT_FOUND' });
  };
  const marks = agreed.marks.map(({ aspectId, points }) =>
    guarded((book) => {
      const basedOn = sheetOf(book, entryId, agreed.sheet.judgeId)?.marksByAspect.get(aspectId)?.seq ?? 0;
      return decideFact(book, { name: 'enterMark', entryId, aspectId, points, basedOn });
    }),
  );
  const submission = guarded((book) => {
    const fact = decideFact(book, { name: 'submitSheet', entryId });
    return fact.ok && fact.value.kind === 'SheetSubmitted'
      ? accepted({ ...fact.value, keyedBy: agreed.keyedBy })
      : fact;
  });
  return [...marks, submission];
}

function refuseWhole({ stage, sheet, marks }: AgreedSheet, book: StageBook): Refusal | null {
  return stage.marked ? refuseKeyed(stage.marked, book, sheet, marks) : { code: 'NOT_FOUND' };
}
