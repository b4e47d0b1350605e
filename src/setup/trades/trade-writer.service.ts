import { Injectable } from '@nestjs/common';
import type { ArchivedTrade } from '../../domain/archive/archive';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { NewTrade } from '../../domain/template/set-up-trade';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsService } from '../competitions/competitions.service';
import { RulesGuards } from '../stages/rules-guard.port';
import { StagesService } from '../stages/stages.service';
import { TradesRepository } from './trades.repository';

const idsOf = ({ stages }: ArchivedTrade): StageId[] => stages.map(({ id }) => id);

/** Writes trades inside the transaction of an act, and says which stages changed. */
@Injectable()
export class TradeWriter {
  constructor(
    private readonly trades: TradesRepository,
    private readonly competitions: CompetitionsService,
    private readonly stages: StagesService,
    private readonly rulesGuards: RulesGuards,
  ) {}

  nextOrdinal(tx: Tx, competitionId: CompetitionId): Promise<number> {
    return this.trades.nextOrdinal(tx, competitionId);
  }

  /** Whether a request that is sent again has made the trade before. @throws RefusedError KEY_REUSED for one that made another. */
  async isMade(tx: Tx, { id, name, occupation }: NewTrade): Promise<boolean> {
    const made = await this.trades.find(tx, id);
    if (!made) return false;
    if (canonicalJson(made) !== canonicalJson({ name, occupation }))
      throw new RefusedError({ code: 'KEY_REUSED' });
    return true;
  }

  async insert(
    tx: Tx,
    competitionId: CompetitionId,
    trade: ArchivedTrade,
    actorId: AccountId,
  ): Promise<StageId[]> {
    await this.competitions.addTrades(tx, competitionId, [trade]);
    await this.stages.addStages(tx, competitionId, [trade], actorId);
    return idsOf(trade);
  }

  async change(tx: Tx, trade: ArchivedTrade): Promise<StageId[]> {
    await this.trades.changeTrade(tx, trade);
    return idsOf(trade);
  }

  async remove(tx: Tx, trade: ArchivedTrade): Promise<StageId[]> {
    await this.trades.removeTrade(tx, trade.id);
    return idsOf(trade);
  }

  /** What people are in stays as it is (TPL-4). @throws RefusedError IN_USE, STAGE_STARTED. */
  async requireUnused(tx: Tx, competitionId: CompetitionId, trade: ArchivedTrade): Promise<void> {
    for (const stageId of idsOf(trade)) {
      const started = await this.rulesGuards.refusal(tx, { competitionId, stageId });
      if (started) throw new RefusedError(started);
    }
    const { people, judges } = await this.trades.useOf(tx, trade.id);
    if (people + judges > 0) throw new RefusedError({ code: 'IN_USE', people, judges });
  }
}
