import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Receipt } from '../../contract/mutations';
import type { EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import { accepted, refused } from '../../domain/kernel/result';
import { sheetOf } from '../../domain/ledger/sheet-of';
import type { StageBook } from '../../domain/ledger/stage-book';
import { openSheetsOf } from '../../domain/mark/marks-due';
import { found } from '../../platform/http/found';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { unacknowledgedIn } from '../sheets/progress.read-model';
import { DeskWriter } from './desk-writer';
import { requireReason } from './require-reason';

/** What the desk does to sheets and stages: more ledger facts, decided on the book inside the transaction. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
  ) {}

  /** Ends the marking of a stage. @throws RefusedError STAGE_INCOMPLETE while a sheet is open, STAGE_UNACKNOWLEDGED, STAGE_CLOSED. */
  async closeStage(actor: Actor, stageId: StageId): Promise<Receipt> {
    const stage = await this.stageFor(actor, stageId);
    return this.desk.write(actor, stage, (book) => {
      if (book.isClosed) return refused({ code: 'STAGE_CLOSED' });
      const openSheets = countOpenSheets(stage, book);
      if (openSheets > 0) return refused({ code: 'STAGE_INCOMPLETE', openSheets });
      const { contestant, chiefJudge } = unacknowledgedIn(stage, book);
      return contestant + chiefJudge > 0
        ? refused({ code: 'STAGE_UNACKNOWLEDGED', contestant, chiefJudge })
        : accepted({ kind: 'StageClosed', stageId });
    });
  }

  /** Opens a closed stage for corrections. @throws RefusedError REASON_TOO_SHORT, STAGE_NOT_CLOSED. */
  async reopenStage(actor: Actor, stageId: StageId, reason: string): Promise<Receipt> {
    const stage = await this.stageFor(actor, stageId);
    requireReason(reason);
    return this.desk.write(actor, stage, (book) =>
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
    return this.desk.write(actor, stage, (book) => {
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
}

function countOpenSheets({ marked, entries }: StageContext, book: StageBook): number {
  if (!marked) return 0;
  return entries.reduce((open, { id }) => open + openSheetsOf(marked, book, id), 0);
}
