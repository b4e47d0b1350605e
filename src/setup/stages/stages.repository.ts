import { Injectable } from '@nestjs/common';
import type { ArchivedTrade } from '../../domain/archive/archive';
import type { CompetitionId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import type { Tx } from '../../platform/database/transactions';

/** Table stage: the rules of a stage are one document, stored as the organizer wrote them. */
@Injectable()
export class StagesRepository {
  async insertStages(tx: Tx, competitionId: CompetitionId, trades: readonly ArchivedTrade[]): Promise<void> {
    const rows = trades.flatMap((trade) =>
      trade.stages.map((stage) => [
        stage.id,
        competitionId,
        trade.id,
        stage.ordinal,
        stage.kind,
        JSON.stringify(stage.name),
        JSON.stringify(stage.rules),
      ]),
    );
    await insertRows(
      tx,
      'stage',
      ['id', 'competition_id', 'trade_id', 'ordinal', 'kind', 'name', 'rules'],
      rows,
    );
  }
}
