import { Injectable } from '@nestjs/common';
import type { ArchivedTrade } from '../../domain/archive/archive';
import type { AccountId, CompetitionId, ContestantId, StageId, TradeId } from '../../domain/kernel/ids';
import type { TechniciansRule } from '../../domain/selection/technicians/technicians-rule';
import { lockSequence } from '../../platform/database/lock-sequence';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { EntriesService } from '../../setup/entries/entries.service';
import { RulesGuards } from '../../setup/stages/rules-guard.port';
import { TradeWriter } from '../../setup/trades/trade-writer.service';

/** Numbers of candidates begin with this, whatever the ordinal of the trade: they are nobody's start numbers. */
const REVIEW_NUMBERS = 99;

/** Writes a review: a trade with one stage that is one, and its entries. */
@Injectable()
export class ReviewWriter {
  constructor(
    private readonly trades: TradeWriter,
    private readonly entries: EntriesService,
    private readonly guards: RulesGuards,
  ) {}

  async make(
    tx: Tx,
    competitionId: CompetitionId,
    rule: TechniciansRule,
    actorId: AccountId,
  ): Promise<{ tradeId: TradeId; stageId: StageId }> {
    await lockSequence(tx, `set-up:${competitionId}`);
    const stageId = newId<StageId>();
    const trade = reviewTrade(rule, stageId, await this.trades.nextOrdinal(tx, competitionId));
    await this.trades.insert(tx, competitionId, trade, actorId);
    return { tradeId: trade.id, stageId };
  }

  /** @throws RefusedError STAGE_STARTED once somebody has marked. */
  async enter(
    tx: Tx,
    competitionId: CompetitionId,
    stageId: StageId,
    people: readonly ContestantId[],
  ): Promise<number> {
    const started = await this.guards.refusal(tx, { competitionId, stageId });
    if (started) throw new RefusedError(started);
    return this.entries.enterNextStage(tx, { stageId, tradeOrdinal: REVIEW_NUMBERS }, people);
  }
}

function reviewTrade({ name, review }: TechniciansRule, stageId: StageId, ordinal: number): ArchivedTrade {
  return {
    id: newId<TradeId>(),
    ordinal,
    name: { zh: `${name.zh}评审`, en: `${name.en}: review` },
    occupation: { code: '', name: '', edition: '' },
    stages: [
      {
        id: stageId,
        ordinal: 1,
        kind: 'review',
        name: { zh: '评审', en: 'Review' },
        rules: review,
        entries: [],
        seats: [],
      },
    ],
    participations: [],
  };
}
