import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../access/accounts.service';
import { JudgesReadModel } from '../../access/judges.read-model';
import type { CompetitionId, JudgeId } from '../../domain/kernel/ids';
import { lockSequence } from '../../platform/database/lock-sequence';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { PanelsService } from '../../setup/panels/panels.service';
import { SeatGuards } from '../../setup/panels/seat-guard.port';
import type { ScannedFile } from './score-files';

const NAME = '成绩导入 / Score import';

/** Seats the account whose marks imported scores are (SCI-1). */
@Injectable()
export class ScoreSeats {
  constructor(
    private readonly accounts: AccountsService,
    private readonly judges: JudgesReadModel,
    private readonly panels: PanelsService,
    private readonly guards: SeatGuards,
    private readonly outbox: OutboxRepository,
  ) {}

  /** @throws RefusedError CHANGED_MEANWHILE when somebody has been seated there since, STAGE_CLOSED */
  async take(tx: Tx, { stage, judgeId, newSeats }: ScannedFile): Promise<void> {
    if (newSeats.length === 0) return;
    const { refusal } = await this.guards.inUse(tx, stage);
    if (refusal) throw new RefusedError(refusal);
    const { stageId, competitionId } = stage;
    const seats = await this.panels.takeSeats(tx, stageId);
    const modules = new Set(newSeats.map(({ moduleId }) => moduleId));
    if (seats.some(({ moduleId }) => modules.has(moduleId)))
      throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
    await this.makeAccount(tx, competitionId, judgeId);
    await this.panels.change(tx, stageId, { removed: [], added: newSeats });
    await this.outbox.append(tx, 'stage.changed.v1', { stageId });
  }

  /** Without a password: nobody signs in with it. */
  private async makeAccount(tx: Tx, competitionId: CompetitionId, judgeId: JudgeId): Promise<void> {
    await lockSequence(tx, `judges:${competitionId}`);
    const judges = await this.judges.listOf(tx, competitionId);
    if (judges.some(({ accountId }) => accountId === judgeId)) return;
    const grants = [{ role: 'judge', competitionId, tradeId: null, unitId: null }] as const;
    await this.accounts.createForSystem({ id: judgeId, name: judgeId, displayName: NAME, grants }, tx);
  }
}
