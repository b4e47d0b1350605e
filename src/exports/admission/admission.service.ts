import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { AdmissionBody } from '../../contract/admission';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { AdmissionRepository } from './admission.repository';
import { countPrints } from './count-prints';
import { TicketsReadModel, type TicketSheet } from './tickets.read-model';
import { ticketsPdf } from './tickets-pdf';

/** Prints admission tickets. Who printed how many is written before the first page leaves. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly repository: AdmissionRepository,
    private readonly tickets: TicketsReadModel,
    private readonly stages: StageContexts,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws RefusedError SEALED while people are hidden, NOT_FOUND for somebody of elsewhere or nobody at all, TEXT_UNPRINTABLE
   * with what the font has no signs for.
   */
  async print(actor: Actor, stageId: StageId, body: AdmissionBody): Promise<Readable> {
    const { stage, actorId } = await this.stageFor(actor, stageId);
    requireUnsealed(stage);
    const sheet = await this.tickets.sheetOf(stage, body);
    const printedAt = this.clock.nowText();
    const before = await this.record(stageId, actorId, { sheet, printedAt });
    const tickets = sheet.tickets.map((ticket) => ({
      ...ticket,
      printedAt,
      print: (before.get(ticket.entryId) ?? 0) + 1,
    }));
    return Readable.from(ticketsPdf(tickets, { ...sheet, perPage: body.perPage }), { objectMode: false });
  }

  private record(
    stageId: StageId,
    printedBy: AccountId,
    { sheet, printedAt }: { sheet: TicketSheet; printedAt: string },
  ): Promise<ReturnType<typeof countPrints>> {
    const entries = sheet.tickets.map(({ entryId }) => entryId);
    return this.acts.run(
      { actorId: printedBy, action: 'admission.print', subject: `stage/${stageId}` },
      async (tx) => {
        const prints = await this.repository.takePrints(tx, stageId);
        await this.repository.insertPrint(tx, stageId, prints.length + 1, { printedBy, printedAt, entries });
        return countPrints(prints);
      },
      (before) => ({ tickets: entries.length, again: entries.filter((id) => before.has(id)).length }),
    );
  }

  private async stageFor(
    actor: Actor,
    stageId: StageId,
  ): Promise<{ stage: StageContext; actorId: AccountId }> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'admission.print', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return { stage, actorId: actor.accountId };
  }
}
