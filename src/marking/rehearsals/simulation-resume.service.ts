import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions';
import { newId } from '../../platform/identity/new-id';
import { RehearsalsRepository } from './rehearsals.repository';
import { SimulatedJudges } from './simulated-judges.service';

/** Runs to the end that a server was stopped in go on when it is there again (RHS-9); of several nodes, when it was silent. */
@Injectable()
export class SimulationResume {
  private readonly logger = new Logger('rehearsal');

  constructor(
    private readonly rehearsals: RehearsalsRepository,
    private readonly simulated: SimulatedJudges,
    private readonly transactions: Transactions,
  ) {}

  /** For the server that begins to serve; a command that only reads the database starts nobody. */
  async resume(): Promise<void> {
    for (const run of await this.rehearsals.cutOff(this.transactions.isPostgres)) {
      const anew = { ...run, runId: newId<string>() };
      if (!(await this.rehearsals.takeOver(run.runId, anew.runId))) continue;
      this.logger.log(`the rehearsal ${run.competitionId} goes on to its end`);
      this.simulated.start(anew);
    }
  }
}
