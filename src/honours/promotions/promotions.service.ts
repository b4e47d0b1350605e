import { Injectable } from '@nestjs/common';
import type { PromotionView } from '../../contract/honours';
import type { CompetitionId } from '../../domain/kernel/ids';
import { proposePromotions } from '../../domain/promotion/propose-promotions';
import type { Tx } from '../../platform/database/transactions';
import { candidatesOf, standingOf, type PublishedTrade } from '../published-trade';
import { PromotionsRepository } from './promotions.repository';

@Injectable()
export class PromotionsService {
  constructor(private readonly promotions: PromotionsRepository) {}

  /** Proposes the grade steps of every published trade: one row per person whom a rule names, with its clause or the reason why not. */
  async propose(
    tx: Tx,
    competitionId: CompetitionId,
    trades: readonly PublishedTrade[],
  ): Promise<PromotionView[]> {
    const promotions = trades.flatMap(toPromotionViews);
    await this.promotions.replace(tx, competitionId, promotions);
    return promotions;
  }

  list(competitionId: CompetitionId): Promise<PromotionView[]> {
    return this.promotions.list(competitionId);
  }
}

function toPromotionViews(trade: PublishedTrade): PromotionView[] {
  const { rules, result, people, occupation } = trade;
  const { tradeId, tradeName } = result.content;
  return proposePromotions(candidatesOf(trade), rules.promotions)
    .filter(({ refusal }) => refusal !== 'no-row')
    .map(({ contestantId, ruleId, fromGrade, toGrade, refusal }) => {
      const rule = rules.promotions.find((one) => one.id === ruleId);
      const { contestantName, unitName, place, theory, practical, total } = standingOf(trade, contestantId);
      return {
        contestantId,
        contestantName,
        sex: people.get(contestantId)?.sex ?? 'male',
        unitName,
        tradeId,
        tradeName,
        occupationCode: occupation.code,
        occupationName: occupation.name,
        place,
        theory,
        practical,
        total,
        ruleId,
        ruleName: rule?.name ?? null,
        fromGrade,
        toGrade,
        clause: rule?.clause ?? null,
        refusal,
      };
    });
}
