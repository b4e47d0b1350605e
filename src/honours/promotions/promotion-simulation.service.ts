import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { PromotionView } from '../../contract/honours';
import type { PromotionSimulationView } from '../../contract/promotions';
import type { CompetitionId } from '../../domain/kernel/ids';
import { comparePromotions, countPromotions } from '../../domain/promotion/count-promotions';
import type { SimulationRequest } from '../../domain/promotion/workflow/promotion-requests';
import { checkPromotions } from '../../domain/stage-rules/check-promotions';
import { RefusedError } from '../../platform/http/refused-error';
import type { PublishedTrade } from '../published-trade';
import { PublishedTradesReadModel } from '../published-trades.read-model';
import { PromotedElsewhere } from './promoted-elsewhere.read-model';
import { PromotionDesk } from './promotion-desk.read-model';
import { keyOf } from './promotion-key';
import { promotionsOf } from './promotions-of';
import { PromotionsService } from './promotions.service';

/** What an approval of everything would come to, before anybody approves. */
@Injectable()
export class PromotionSimulation {
  constructor(
    private readonly published: PublishedTradesReadModel,
    private readonly promotions: PromotionsService,
    private readonly elsewhere: PromotedElsewhere,
    private readonly desk: PromotionDesk,
  ) {}

  /** @throws RefusedError RULES_FAULTY with every fault, NOT_PUBLISHED. */
  async simulate(
    actor: Actor,
    competitionId: CompetitionId,
    request: SimulationRequest,
  ): Promise<PromotionSimulationView> {
    requireRight(actor, 'honours.read', { competitionId });
    const { trades, missing } = await this.published.ofCompetition(competitionId);
    if (trades.length === 0) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: missing });
    const asked = trades.map((trade) => withRules(trade, request));
    const now = await this.withoutDeclined(
      competitionId,
      promotionsOf(asked, await this.elsewhere.of(competitionId)),
    );
    const last = await this.promotions.list(competitionId);
    return {
      now: countPromotions(now),
      last: countPromotions(last),
      differences: comparePromotions(last, now),
    };
  }

  private async withoutDeclined(
    competitionId: CompetitionId,
    promotions: readonly PromotionView[],
  ): Promise<PromotionView[]> {
    const { rows } = await this.desk.of(competitionId);
    const declined = new Set(rows.filter(({ state }) => state === 'declined').map(keyOf));
    return promotions.filter((one) => !declined.has(keyOf(one)));
  }
}

/** @throws RefusedError RULES_FAULTY for rows that this trade's scheme does not know. */
function withRules(trade: PublishedTrade, { rules, tradeId }: SimulationRequest): PublishedTrade {
  if (!rules || (tradeId !== undefined && tradeId !== trade.result.content.tradeId)) return trade;
  const faults = checkPromotions(rules, trade.rules.scheme);
  if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
  return { ...trade, rules: { ...trade.rules, promotions: rules } };
}
