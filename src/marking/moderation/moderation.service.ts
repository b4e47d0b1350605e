import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Receipt } from '../../contract/mutations';
import { decideReopening, isReopeningOf, type Reopening } from '../../domain/correction/decide-reopening';
import type { EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { accepted, refused } from '../../domain/kernel/result';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import { refuseStageAct } from '../../domain/ledger/sheet-state';
import type { StageBook } from '../../domain/ledger/stage-book';
import { openSheetsOf } from '../../domain/mark/marks-due';
import { isSpreadOpen, spreadStands } from '../../domain/mark/spread-stand';
import { found } from '../../platform/http/found';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { unacknowledgedIn } from '../sheets/progress.read-model';
import { type Decide, DeskWriter, onceFor } from './desk-writer';
import { requireReason } from './require-reason';
import { RescoresService } from './rescores.service';

/** What the desk does to sheets and stages: more ledger facts, decided on the book inside the transaction. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
    private readonly rescores: RescoresService,
  ) {}

  /**
   * Ends the marking of a stage.
   * @throws RefusedError STAGE_INCOMPLETE while a sheet is open, SPREAD_OPEN while a panel is too far apart, STAGE_UNACKNOWLEDGED, STAGE_CLOSED.
   */
  async closeStage(actor: Actor, stageId: StageId, key: string | null = null): Promise<Receipt> {
    const stage = await this.stageFor(actor, stageId);
    await this.rescores.callDue(stage);
    const closed = { kind: 'StageClosed', stageId } as const;
    const decide: Decide = (book) => {
      const no = refuseStageAct(book, 'close') ?? refuseUnfinished(stage, book);
      return no ? refused(no) : accepted(closed);
    };
    return this.desk.write(actor, stage, decide, { once: onceFor(key, closed) });
  }

  /** Opens a closed stage for corrections, or asks for it. @throws RefusedError REASON_TOO_SHORT, STAGE_NOT_CLOSED, ALREADY_EXISTS. */
  async reopenStage(
    actor: Actor,
    stageId: StageId,
    reason: string,
    key: string | null = null,
  ): Promise<Receipt> {
    const stage = await this.stageFor(actor, stageId);
    return this.reopen(actor, stage, { stageId, sheet: null, reason }, key);
  }

  /** Gives a submitted sheet back to its judge, or asks for it. @throws RefusedError as `reopenStage`, SHEET_NOT_SUBMITTED, STAGE_CLOSED. */
  async reopenSheet(
    actor: Actor,
    sheet: { entryId: EntryId; judgeId: JudgeId },
    reason: string,
    key: string | null = null,
  ): Promise<Receipt> {
    const stage = found(await this.stages.findByEntry(sheet.entryId));
    requireRight(actor, 'sheet.reopen', stage);
    const { entryId, judgeId } = sheet;
    return this.reopen(actor, stage, { stageId: stage.stageId, sheet: { entryId, judgeId }, reason }, key);
  }

  /** At once, or as a request where the rules ask for a second person (COR-1). */
  private reopen(
    actor: Actor,
    stage: StageContext,
    reopening: Reopening,
    key: string | null,
  ): Promise<Receipt> {
    requireReason(reopening.reason);
    const decide: Decide = (book) => decideReopening(stage.rules.corrections, book, reopening);
    const once =
      key === null ? null : { key, isAnswered: (fact: LedgerFact) => isReopeningOf(fact, reopening) };
    return this.desk.write(actor, stage, decide, { rulesVersion: stage.rulesVersion, once });
  }

  private async stageFor(actor: Actor, stageId: StageId): Promise<StageContext> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'stage.close', stage);
    return stage;
  }
}

/** A stage ends when every sheet is handed in, and every panel agrees or is decided on (ITK-13, RSC-8). */
function refuseUnfinished(stage: StageContext, book: StageBook): Refusal | null {
  const { marked, entries } = stage;
  if (!marked) return null;
  const openSheets = entries.reduce((open, { id }) => open + openSheetsOf(marked, book, id), 0);
  if (openSheets > 0) return { code: 'STAGE_INCOMPLETE', openSheets };
  const apart = entries.filter(({ id }) => spreadStands(marked, book, id).some(isSpreadOpen));
  if (apart.length > 0) return { code: 'SPREAD_OPEN', entries: apart.map(({ number }) => number) };
  const { contestant, chiefJudge } = unacknowledgedIn(stage, book);
  return contestant + chiefJudge > 0 ? { code: 'STAGE_UNACKNOWLEDGED', contestant, chiefJudge } : null;
}
