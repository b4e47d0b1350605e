import { Injectable } from '@nestjs/common';
import type { PromotionView } from '../../contract/honours';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import type { PublishedTrade } from '../published-trade';
import { PromotedElsewhere } from './promoted-elsewhere.read-model';
import { promotionsOf } from './promotions-of';
import { PromotionsRepository } from './promotions.repository';

@Injectable()
export class PromotionsService {
  constructor(
    private readonly promotions: PromotionsRepository,
    private readonly elsewhere: PromotedElsewhere,
  ) {}

  /** Proposes the grade steps of every published trade, in the place of what was proposed before. */
  async propose(
    tx: Tx,
    competitionId: CompetitionId,
    trades: readonly PublishedTrade[],
  ): Promise<PromotionView[]> {
    const promotions = promotionsOf(trades, await this.elsewhere.of(competitionId, tx));
    await this.promotions.replace(tx, competitionId, promotions);
    return promotions;
  }

  /** The same, stored nowhere: what these trades would propose. */
  async preview(competitionId: CompetitionId, trades: readonly PublishedTrade[]): Promise<PromotionView[]> {
    return promotionsOf(trades, await this.elsewhere.of(competitionId));
  }

  list(competitionId: CompetitionId, on?: Tx): Promise<PromotionView[]> {
    return this.promotions.list(competitionId, on);
  }

  /** Those of an archive, as they are. */
  takeOver(tx: Tx, competitionId: CompetitionId, all: readonly PromotionView[]): Promise<void> {
    return this.promotions.replace(tx, competitionId, all);
  }
}
