import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { AcknowledgeBody } from '../../contract/marking';
import type { Receipt } from '../../contract/mutations';
import type { EntryId, JudgeId } from '../../domain/kernel/ids';
import { refused } from '../../domain/kernel/result';
import { acceptAcknowledgement } from '../../domain/mark/accept-acknowledgement';
import { found } from '../../platform/http/found';
import { sha256 } from '../../platform/identity/sha256';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DeskWriter } from '../moderation/desk-writer';
import { requireReason } from '../moderation/require-reason';

/**
 * The chief judge acknowledges a sheet, or refuses to: a fact of the ledger like the contestant's word. Of a sheet that was keyed
 * in from paper he also says what the contestant wrote there.
 */
@Injectable()
export class AcknowledgementsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
  ) {}

  /** @throws RefusedError REASON_TOO_SHORT for a refusal, and whatever `acceptAcknowledgement` refuses. */
  async acknowledge(
    actor: Actor,
    sheet: { readonly entryId: EntryId; readonly judgeId: JudgeId },
    { content, refusal, by = 'chief-judge' }: AcknowledgeBody,
  ): Promise<Receipt> {
    const stage = found(await this.stages.findByEntry(sheet.entryId));
    requireRight(actor, 'sheet.acknowledge', stage);
    if (refusal !== null) requireReason(refusal);
    const { marked } = stage;
    const saying = { ...sheet, by, content, refusal, isOnPaper: by === 'contestant' };
    return this.desk.write(
      actor,
      stage,
      (book) =>
        marked ? acceptAcknowledgement(marked, book, saying, sha256) : refused({ code: 'NOT_FOUND' }),
      { rulesVersion: stage.rulesVersion },
    );
  }
}
