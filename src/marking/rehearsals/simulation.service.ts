import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { StartSimulationBody } from '../../contract/rehearsals';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { organizerOf } from './organizer-of';
import { RehearsalsRepository, type Run } from './rehearsals.repository';
import { SimulatedJudges } from './simulated-judges.service';

/** Which rehearsal of which competition. */
interface Place {
  readonly competitionId: CompetitionId;
  readonly rehearsalId: CompetitionId;
}

/** The desk starts and stops simulated judges; at most one run a rehearsal, on the node that was asked (RHS-4). */
@Injectable()
export class SimulationService {
  constructor(
    private readonly rehearsals: RehearsalsRepository,
    private readonly simulated: SimulatedJudges,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_ALLOWED, NOT_FOUND, NOT_A_REHEARSAL, REHEARSAL_ENDED, SIMULATION_RUNNING. */
  async start(
    actor: Actor,
    { competitionId, rehearsalId }: Place,
    { speed, toEnd = false }: StartSimulationBody,
  ): Promise<void> {
    const actorId = organizerOf(actor, competitionId);
    const { id, endedAt } = await this.rehearsals.getIn(competitionId, rehearsalId);
    if (endedAt !== null) throw new RefusedError({ code: 'REHEARSAL_ENDED' });
    const run: Run = { competitionId: id, runId: newId(), speed, toEndBy: toEnd ? actorId : null };
    await this.acts.run(
      { actorId, action: 'rehearsal.simulate', subject: `competition/${id}` },
      async (tx) => {
        if (!(await this.rehearsals.beginRun(tx, run)))
          throw new RefusedError({ code: 'SIMULATION_RUNNING' });
      },
      () => ({ speed, ...(toEnd ? { toEnd } : {}) }),
    );
    this.simulated.start(run);
  }

  /** Wherever they run; stopping what stands still does nothing. @throws RefusedError NOT_ALLOWED, NOT_FOUND, NOT_A_REHEARSAL. */
  async stop(actor: Actor, { competitionId, rehearsalId }: Place): Promise<void> {
    const actorId = organizerOf(actor, competitionId);
    const { id } = await this.rehearsals.getIn(competitionId, rehearsalId);
    await this.acts.run(
      { actorId, action: 'rehearsal.pause', subject: `competition/${id}` },
      (tx) => this.rehearsals.endRun(tx, id),
      (wasRunning) => ({ wasRunning }),
    );
    this.simulated.drop(id);
  }
}
