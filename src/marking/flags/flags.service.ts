import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { FlagBody } from '../../contract/oversight';
import type { Receipt } from '../../contract/mutations';
import type { EntryId } from '../../domain/kernel/ids';
import { accepted, refused } from '../../domain/kernel/result';
import type { OversightFact } from '../../domain/ledger/ledger-fact';
import { refuseOversight } from '../../domain/oversight/refuse-oversight';
import { found } from '../../platform/http/found';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DeskWriter } from '../moderation/desk-writer';
import { requireReason } from '../moderation/require-reason';

/** What supervisors flag, and what the chief judge answers: facts of the ledger that change no result. */
@Injectable()
export class FlagsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED, REASON_TOO_SHORT. */
  async flag(actor: Actor, entryId: EntryId, { reason, judgeId }: FlagBody): Promise<Receipt> {
    const stage = found(await this.stages.findByEntry(entryId));
    requireRight(actor, 'entry.flag', stage);
    requireReason(reason);
    const of = { stageId: stage.stageId, entryId, ...(judgeId === undefined ? {} : { judgeId }) };
    return this.say(actor, stage, { kind: 'EntryFlagged', ...of, reason });
  }

  /** Answers a flag; each is answered once. @throws RefusedError NOT_FOUND, NOT_ALLOWED, REASON_TOO_SHORT. */
  async settle(
    actor: Actor,
    { entryId, settles }: { readonly entryId: EntryId; readonly settles: number },
    reason: string,
  ): Promise<Receipt> {
    const stage = found(await this.stages.findByEntry(entryId));
    requireRight(actor, 'flag.settle', stage);
    requireReason(reason);
    return this.say(actor, stage, { kind: 'FlagSettled', stageId: stage.stageId, entryId, settles, reason });
  }

  private say(actor: Actor, stage: StageContext, fact: OversightFact): Promise<Receipt> {
    const { marked } = stage;
    return this.desk.write(actor, stage, (book) => {
      const refusal = marked ? refuseOversight(fact, marked, book.oversight) : { code: 'NOT_FOUND' as const };
      return refusal ? refused(refusal) : accepted(fact);
    });
  }
}
