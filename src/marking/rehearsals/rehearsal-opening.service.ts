import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { CompetitionGrants } from '../../access/competition-grants.service';
import type { CompetitionId } from '../../domain/kernel/ids';
import { rehearsalOf, type RehearsalCopy } from '../../domain/rehearsal/rehearsal-of';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { CompetitionSetupReadModel } from '../../setup/competitions/competition-setup.read-model';
import { organizerOf } from './organizer-of';
import { RehearsalCopies } from './rehearsal-copies.service';
import { RehearsalsRepository } from './rehearsals.repository';

/** Opens a rehearsal: a competition of its own, made from the real one, which is only read (RHS-1). */
@Injectable()
export class RehearsalOpening {
  constructor(
    private readonly setups: CompetitionSetupReadModel,
    private readonly copies: RehearsalCopies,
    private readonly rehearsals: RehearsalsRepository,
    private readonly grants: CompetitionGrants,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_ALLOWED, NOT_FOUND, NOT_A_REHEARSAL of a rehearsal, SEALED, REHEARSAL_OPEN. */
  async open(actor: Actor, competitionId: CompetitionId): Promise<CompetitionId> {
    const openedBy = organizerOf(actor, competitionId);
    const setup = found(await this.setups.find(competitionId));
    if (setup.competition.rehearsalOf !== undefined) throw new RefusedError({ code: 'NOT_A_REHEARSAL' });
    const copy = rehearsalOf(setup, newId);
    const { id } = copy.setup.competition;
    const accounts = await this.acts.run(
      { actorId: openedBy, action: 'rehearsal.open', subject: `competition/${competitionId}` },
      async (tx) => {
        if (await this.rehearsals.takeOpen(tx, competitionId))
          throw new RefusedError({ code: 'REHEARSAL_OPEN' });
        await this.copies.add(tx, copy.setup);
        await this.rehearsals.insert(tx, { id, ofId: competitionId, openedBy });
        return this.grantAsIn(tx, competitionId, copy);
      },
      ({ accountIds }) => ({ rehearsal: id, accounts: accountIds.length }),
    );
    this.grants.takeEffect({ accounts });
    return id;
  }

  private grantAsIn(
    tx: Tx,
    from: CompetitionId,
    { setup, tradeIds, unitIds }: RehearsalCopy,
  ): ReturnType<CompetitionGrants['copy']> {
    const seats = setup.trades.flatMap(({ stages }) => stages.flatMap((stage) => stage.seats));
    const judges = [...new Set(seats.map(({ judgeId }) => judgeId))];
    return this.grants.copy(tx, { from, to: setup.competition.id, tradeIds, unitIds, judges });
  }
}
