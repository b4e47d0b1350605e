import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { ClocksOutcome } from '../../contract/record';
import type { Receipt } from '../../contract/mutations';
import { acceptClock } from '../../domain/clock/accept-clock';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { refused } from '../../domain/kernel/result';
import type { ClockFact } from '../../domain/ledger/ledger-fact';
import { parseAllowance, parseClock, parseClocks } from '../../domain/record/parse-record';
import { found } from '../../platform/http/found';
import { taken } from '../../platform/http/taken';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DeskWriter, type Decide } from '../moderation/desk-writer';
import { requireReason } from '../moderation/require-reason';

/** Time keeping: facts of the ledger, each at the time at which the server writes it. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED, MALFORMED, REASON_TOO_SHORT, and whatever `acceptClock` refuses. */
  async act(actor: Actor, entryId: EntryId, input: unknown): Promise<Receipt> {
    const stage = found(await this.stages.findByEntry(entryId));
    requireRight(actor, 'time.keep', stage);
    const fact = taken(parseClock(input, { stageId: stage.stageId, entryId }));
    if ('reason' in fact) requireReason(fact.reason);
    return this.desk.write(actor, stage, decide(stage, fact), { rulesVersion: stage.rulesVersion });
  }

  /** The same for many entries at one instant (TIM-7). @throws RefusedError as above; of single entries the outcome says. */
  async actOnAll(actor: Actor, stageId: StageId, input: unknown): Promise<ClocksOutcome> {
    const stage = await this.stageFor(actor, stageId);
    const facts = taken(parseClocks(input, { stageId }));
    for (const fact of facts) if ('reason' in fact) requireReason(fact.reason);
    const decisions = facts.map((fact) => decide(stage, fact));
    const outcomes = await this.desk.writeAll(actor, stage, decisions, stage.rulesVersion);
    return {
      outcomes: facts.map(({ entryId }, index) => {
        const outcome = outcomes[index] ?? refused({ code: 'RETRY_LATER', retryAfterMs: 1000 } as const);
        return outcome.ok
          ? { entryId, ok: true, receipt: outcome.value }
          : { entryId, ok: false, refusal: outcome.refusal };
      }),
    };
  }

  /** How long everybody may work in a module (TIM-4). */
  async allow(actor: Actor, stageId: StageId, input: unknown): Promise<Receipt> {
    const stage = await this.stageFor(actor, stageId);
    const fact = taken(parseAllowance(input, { stageId }));
    return this.desk.write(actor, stage, decide(stage, fact), { rulesVersion: stage.rulesVersion });
  }

  private async stageFor(actor: Actor, stageId: StageId): Promise<StageContext> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'time.keep', stage);
    return stage;
  }
}

function decide({ marked }: StageContext, fact: ClockFact): Decide {
  return (book) => (marked ? acceptClock(marked, book, fact) : refused({ code: 'NOT_FOUND' }));
}
