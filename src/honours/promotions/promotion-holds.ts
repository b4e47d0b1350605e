import { Injectable } from '@nestjs/common';
import type { HonoursView } from '../../contract/honours';
import type { PromotionDeskView } from '../../contract/promotions';
import type { CompetitionId, TradeId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import { PublishedResultsReadModel } from '../../publication/published-results.read-model';
import { EditionStates } from '../../publication/states/edition-states.read-model';

/** Why nothing of a trade is approved: its honours rest on an older edition, or on one that is not final yet (PRW-5). */
@Injectable()
export class PromotionHolds {
  constructor(
    private readonly results: PublishedResultsReadModel,
    private readonly states: EditionStates,
  ) {}

  async of(
    competitionId: CompetitionId,
    editions: HonoursView['editions'],
    on?: Tx,
  ): Promise<Map<TradeId, PromotionDeskView['held'][number]['why']>> {
    const newest = new Map(
      (await this.results.editionsOf(competitionId, on)).map(({ stageId, hash }) => [stageId, hash]),
    );
    const states = await this.states.ofCompetition(competitionId, on);
    const open = new Set(states.filter(({ state }) => state !== 'final').map(({ stageId }) => stageId));
    const held = new Map<TradeId, PromotionDeskView['held'][number]['why']>();
    for (const { tradeId, stageId, hash } of editions) {
      if (newest.get(stageId) !== hash) held.set(tradeId, 'outdated');
      else if (open.has(stageId)) held.set(tradeId, 'not-final');
    }
    return held;
  }
}
