import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../domain/kernel/ids';
import { found } from '../platform/http/found';
import { PublishedResultsReadModel } from '../publication/published-results.read-model';
import { SecondComputation } from '../publication/second-computation.read-model';
import { CompetitionsReadModel } from '../setup/competitions/competitions.read-model';
import { ContestantsReadModel } from '../setup/entries/contestants.read-model';
import { EndedRehearsals } from '../setup/rehearsals/ended-rehearsals.read-model';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';
import type { PublishedTrade } from './published-trade';
import type { TradeAgain } from './require-second-honours';

/** Published finals with what honours need of set-up. Nothing unpublished is read here. */
@Injectable()
export class PublishedTradesReadModel {
  constructor(
    private readonly results: PublishedResultsReadModel,
    private readonly stages: StageContexts,
    private readonly contestants: ContestantsReadModel,
    private readonly competitions: CompetitionsReadModel,
    private readonly ended: EndedRehearsals,
    private readonly second: SecondComputation,
  ) {}

  /** The published stages whose rules confer anything, and how many such stages are not published yet. */
  async ofCompetition(competitionId: CompetitionId): Promise<{ trades: PublishedTrade[]; missing: number }> {
    await this.ended.requireOpen(competitionId);
    const competition = found(await this.competitions.find(competitionId));
    const summaries = await this.competitions.trades(competitionId);
    const contexts = await this.stages.listOfCompetition(competitionId);
    const honoured = contexts.filter(({ rules }) => rules.awards.length + rules.promotions.rows.length > 0);
    const trades: PublishedTrade[] = [];
    for (const stage of honoured) {
      const { stageId, tradeId, rules } = stage;
      const result = await this.results.find(stageId);
      const trade = summaries.find((one) => one.id === tradeId);
      if (result && trade) {
        trades.push({
          result,
          stage,
          rules,
          occupation: trade.occupation,
          people: await this.contestants.ofStage(stageId),
          year: competition.year,
        });
      }
    }
    return { trades, missing: honoured.length - trades.length };
  }

  /** Each of them computed a second time, up to the row that its edition names (SHD-4). */
  async computedAgain(trades: readonly PublishedTrade[]): Promise<TradeAgain[]> {
    const again: TradeAgain[] = [];
    for (const trade of trades) {
      const { ledgerSeq: seq } = trade.result.content;
      again.push({ trade, outcome: await this.second.ofStage(trade.stage, { seq, year: trade.year }) });
    }
    return again;
  }
}
