import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import { requireRight } from '../../access/require-right';
import type { RosterImportView } from '../../contract/roster';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { RosterImportService } from './roster-import.service';
import { RosterImportsReadModel } from './roster-imports.read-model';

/** An import writes at least as often as this while it lives. */
const SILENT_MS = 120_000;

/** Imports after they ran: taken back by whoever may, or because nobody lives who would end them. */
@Injectable()
export class RosterImportsService implements OnModuleInit {
  constructor(
    private readonly imports: RosterImportsReadModel,
    private readonly importer: RosterImportService,
    private readonly transactions: Transactions,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** What a crash has cut off is taken back: all of it or nothing (IMP-6). Another node may still be at its own. */
  async onModuleInit(): Promise<void> {
    const silentSince = this.clock.now().getTime() - (this.transactions.isPostgres ? SILENT_MS : 0);
    for (const { id, heardAt } of await this.imports.running())
      if (Date.parse(heardAt) <= silentSince) await this.importer.remove(id);
  }

  async list(actor: Actor, competitionId: CompetitionId): Promise<RosterImportView[]> {
    requireRight(actor, 'roster.import', { competitionId });
    const all = await this.imports.list(competitionId);
    return may(actor, 'roster.undo', { competitionId })
      ? all
      : all.filter(({ startedById }) => startedById === actor.accountId);
  }

  /** Takes back what one import brought. @throws RefusedError IMPORT_BUILT_ON */
  async undo(actor: Actor, competitionId: CompetitionId, importId: string): Promise<void> {
    const one = found((await this.imports.list(competitionId)).find(({ id }) => id === importId));
    requireRight(actor, 'roster.undo', { competitionId });
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    if (one.state !== 'taken' || !one.mayUndo) throw new RefusedError({ code: 'IMPORT_BUILT_ON' });
    await this.acts.run(
      { actorId: actor.accountId, action: 'roster.undo', subject: `competition/${competitionId}` },
      (tx) => this.imports.claim(tx, importId),
      () => ({ import: importId, ...one.counts }),
    );
    await this.importer.remove(importId);
  }
}
