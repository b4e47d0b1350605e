import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { CompetitionGrants } from '../../access/competition-grants.service';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { RefusedError } from '../../platform/http/refused-error';
import { LedgerHeads } from '../ledger/ledger-heads.read-model';
import { organizerOf } from './organizer-of';
import { RehearsalCopies } from './rehearsal-copies.service';
import { RehearsalsRepository } from './rehearsals.repository';
import { SimulatedJudges } from './simulated-judges.service';

/** Ends a rehearsal: grants, slips, tablets and their sessions go with it at once; its ledger stays as it is (RHS-6). */
@Injectable()
export class RehearsalEnding {
  constructor(
    private readonly rehearsals: RehearsalsRepository,
    private readonly copies: RehearsalCopies,
    private readonly grants: CompetitionGrants,
    private readonly simulated: SimulatedJudges,
    private readonly heads: LedgerHeads,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_ALLOWED, NOT_FOUND, NOT_A_REHEARSAL, REHEARSAL_ENDED. */
  async end(actor: Actor, competitionId: CompetitionId, rehearsalId: CompetitionId): Promise<void> {
    const endedBy = organizerOf(actor, competitionId);
    const { id } = await this.rehearsals.getIn(competitionId, rehearsalId);
    const ended = await this.acts.run(
      { actorId: endedBy, action: 'rehearsal.end', subject: `competition/${competitionId}` },
      async (tx) => {
        await this.heads.takeEnd(tx, id);
        if (!(await this.rehearsals.end(tx, id, endedBy)))
          throw new RefusedError({ code: 'REHEARSAL_ENDED' });
        await this.copies.announceChange(tx, id);
        return this.grants.endAll(tx, id);
      },
      ({ accounts, sessions, slips, tablets }) => ({
        rehearsal: id,
        accounts: accounts.accountIds.length,
        sessions: sessions.sessionIds.length,
        slips,
        tablets,
      }),
    );
    this.grants.takeEffect(ended);
    this.simulated.drop(id);
  }
}
