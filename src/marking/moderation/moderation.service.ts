import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Receipt } from '../../contract/mutations';
import type { AccountId, ClientId, EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { accepted, refused, type Result } from '../../domain/kernel/result';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import { sheetOf } from '../../domain/ledger/sheet-of';
import type { StageBook } from '../../domain/ledger/stage-book';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import type { Ask } from '../ledger/ask';
import { LedgerService } from '../ledger/ledger.service';

/** Reasons are read by others, years later. */
const LEAST_REASON = 10;

/** What the desk does to sheets and stages: more ledger facts, decided on the book inside the transaction. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly stages: StageContexts,
    private readonly ledger: LedgerService,
  ) {}

  /** Ends the marking of a stage. @throws RefusedError STAGE_INCOMPLETE while a sheet is open, STAGE_CLOSED when it is closed. */
  async closeStage(actor: Actor, stageId: StageId): Promise<Receipt> {
    const stage = await this.stageFor(actor, stageId);
    return this.write(actor, stage, (book) => {
      if (book.isClosed) return refused({ code: 'STAGE_CLOSED' });
      const openSheets = countOpenSheets(stage, book);
      return openSheets > 0
        ? refused({ code: 'STAGE_INCOMPLETE', openSheets })
        : accepted({ kind: 'StageClosed', stageId });
    });
  }

  /** Opens a closed stage for corrections. @throws RefusedError REASON_TOO_SHORT, STAGE_NOT_CLOSED. */
  async reopenStage(actor: Actor, stageId: StageId, reason: string): Promise<Receipt> {
    const stage = await this.stageFor(actor, stageId);
    requireReason(reason);
    return this.write(actor, stage, (book) =>
      book.isClosed
        ? accepted({ kind: 'StageReopened', stageId, reason })
        : refused({ code: 'STAGE_NOT_CLOSED' }),
    );
  }

  /** Gives a submitted sheet back to its judge. @throws RefusedError REASON_TOO_SHORT, SHEET_NOT_SUBMITTED, STAGE_CLOSED. */
  async reopenSheet(
    actor: Actor,
    sheet: { entryId: EntryId; judgeId: JudgeId },
    reason: string,
  ): Promise<Receipt> {
    const stage = found(await this.stages.findByEntry(sheet.entryId));
    requireRight(actor, 'sheet.reopen', stage);
    requireReason(reason);
    const { entryId, judgeId } = sheet;
    return this.write(actor, stage, (book) => {
      if (book.isClosed) return refused({ code: 'STAGE_CLOSED' });
      if (!sheetOf(book, entryId, judgeId)?.isSubmitted) return refused({ code: 'SHEET_NOT_SUBMITTED' });
      return accepted({ kind: 'SheetReopened', stageId: stage.stageId, entryId, judgeId, reason });
    });
  }

  private async stageFor(actor: Actor, stageId: StageId): Promise<StageContext> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'stage.close', stage);
    return stage;
  }

  private async write(
    actor: Actor,
    stage: StageContext,
    decide: (book: StageBook) => Result<LedgerFact, Refusal>,
  ): Promise<Receipt> {
    const ask = deskAsk(actor, stage, decide);
    const [outcome] = await this.ledger.append(ask);
    if (!outcome?.ok) throw new RefusedError(outcome?.refusal ?? { code: 'RETRY_LATER', retryAfterMs: 1000 });
    return outcome.value;
  }
}

/** The desk acts through a client of its own per account, with the next number each time. */
function deskAsk(actor: Actor, stage: StageContext, decide: Ask['steps'][number]['decide']): Ask {
  if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
  const actorId: AccountId = actor.accountId;
  const step = {
    mutationId: null,
    stageId: stage.stageId,
    rulesVersion: null,
    decide,
    isAnsweredBy: () => false,
    bodyText: () => '',
  };
  return {
    competitionId: stage.competitionId,
    actorId,
    clientId: `desk.${actorId}` as ClientId,
    steps: [step],
  };
}

function countOpenSheets(stage: StageContext, book: StageBook): number {
  let open = 0;
  for (const judgeId of stage.marked?.modulesByJudge.keys() ?? []) {
    for (const entry of stage.entries) if (!sheetOf(book, entry.id, judgeId)?.isSubmitted) open += 1;
  }
  return open;
}

function requireReason(reason: string): void {
  if (reason.trim().length < LEAST_REASON)
    throw new RefusedError({ code: 'REASON_TOO_SHORT', least: LEAST_REASON });
}
