import { Injectable } from '@nestjs/common';
import type { ArchivedTrade } from '../../domain/archive/archive';
import type { CompetitionId } from '../../domain/kernel/ids';
import { checkStageRules } from '../../domain/scheme/check-stage-rules';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { StagesRepository } from './stages.repository';

@Injectable()
export class StagesService {
  constructor(private readonly stages: StagesRepository) {}

  /** Adds the stages of the trades with their rules. @throws RefusedError RULES_FAULTY with every fault and its path. */
  async addStages(tx: Tx, competitionId: CompetitionId, trades: readonly ArchivedTrade[]): Promise<void> {
    const faults = trades.flatMap((trade) =>
      trade.stages.flatMap((stage) =>
        checkStageRules(stage.rules).map((fault) => ({
          ...fault,
          path: `${trade.id}/${stage.id}/${fault.path}`,
        })),
      ),
    );
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    await this.stages.insertStages(tx, competitionId, trades);
  }
}
