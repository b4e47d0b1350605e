import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { readAgain } from '../../domain/appeal/read-again';
import { causesOf } from '../../domain/appeal/appeal-causes';
import type { DepositRequest } from '../../domain/appeal/appeal-requests';
import type { AppealId } from '../../domain/kernel/ids';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { requireReason } from '../../marking/moderation/require-reason';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { StandingsReadModel } from '../../results/ranking/standings.read-model';
import { reaches, UnitReaches } from '../../setup/units/unit-reaches.read-model';
import { PublishedResultsReadModel } from '../published-results.read-model';
import { AppealFiles } from './appeal-files.read-model';
import { ArbitrationService } from './arbitration.service';

/** What becomes of an appeal: the second level, what carried it out, the answer to a score query. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly arbitration: ArbitrationService,
    private readonly files: AppealFiles,
    private readonly heads: LedgerHeads,
    private readonly standings: StandingsReadModel,
    private readonly results: PublishedResultsReadModel,
    private readonly reaches: UnitReaches,
  ) {}

  /** Whoever may file for the entry asks the second level (APL-5). @throws RefusedError as a step, REASON_TOO_SHORT. */
  async askAgain(actor: Actor, id: AppealId, reason: string, key: string | null): Promise<void> {
    requireReason(reason);
    const { stage, appeal } = await this.files.get(id);
    const reach = await this.reaches.require(actor, 'appeal.file', stage);
    const published = found(await this.results.find(appeal.stageId, appeal.version));
    const row = published.content.standings.find(({ entryId }) => entryId === appeal.entryId);
    if (!row || !reaches(reach, row.unitId)) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const doing = { actor, right: 'appeal.file', kind: 'asked-again', key } as const;
    await this.arbitration.step(id, doing, async () => ({ kind: 'asked-again', reason }));
  }

  /** Names the row of the ledger that an upheld appeal led to (APL-8). @throws RefusedError as a step, NOT_FOUND for another row. */
  async carryOut(actor: Actor, id: AppealId, seq: number, key: string | null): Promise<void> {
    const doing = { actor, right: 'appeal.carry-out', kind: 'carried-out', key } as const;
    await this.arbitration.step(id, doing, async ({ appeal, steps }) => {
      const rows = causesOf(steps, await this.heads.listOfStage(appeal.stageId));
      found(rows.find((row) => row.seq === seq));
      return { kind: 'carried-out', seq };
    });
  }

  /** Records what became of the deposit (APD-1, APD-3). @throws RefusedError as a step. */
  async deposit(actor: Actor, id: AppealId, request: DepositRequest, key: string | null): Promise<void> {
    const doing = { actor, right: 'appeal.deposit', kind: request.kind, key } as const;
    await this.arbitration.step(id, doing, async () => request);
  }

  /** Adds up again and answers a score query; nothing else (APL-9). @throws RefusedError as a step. */
  async answer(actor: Actor, id: AppealId, key: string | null): Promise<void> {
    const doing = { actor, right: 'appeal.answer', kind: 'answered', key } as const;
    await this.arbitration.step(id, doing, async ({ appeal, stage }) => {
      const published = found(await this.results.find(appeal.stageId, appeal.version));
      const row = found(published.content.standings.find(({ entryId }) => entryId === appeal.entryId));
      const { standings } = await this.standings.freshOfStage(stage);
      const { tally } = found(standings.find(({ entryId }) => entryId === appeal.entryId));
      return { kind: 'answered', ...readAgain(row, tally, found(stage.rules.scheme)) };
    });
  }
}
