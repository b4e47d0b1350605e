import { Injectable } from '@nestjs/common';
import type { AwardView, PromotionView } from '../../contract/honours';
import type { HonouredState, PromotionProposed, TitleHeld } from '../../domain/impact/impact-report';
import { AwardsService } from '../awards/awards.service';
import { PromotionsService } from '../promotions/promotions.service';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { PublishedTrade } from '../published-trade';

/** Titles and levels as they follow from published trades. */
@Injectable()
export class HonoursPreview {
  constructor(
    private readonly awards: AwardsService,
    private readonly promotions: PromotionsService,
  ) {}

  async of(
    competitionId: CompetitionId,
    trades: readonly PublishedTrade[],
  ): Promise<Pick<HonouredState, 'titles' | 'promotions'>> {
    return {
      titles: this.awards.preview(trades).map(toTitle),
      promotions: (await this.promotions.preview(competitionId, trades)).flatMap(toPromotion),
    };
  }
}

function toTitle(view: AwardView): TitleHeld {
  const { contestantId, contestantName, unitName, tradeId, ruleId, title } = view;
  return { contestantId, contestantName, unitName, tradeId, ruleId, title };
}

function toPromotion(view: PromotionView): PromotionProposed[] {
  const { contestantId, contestantName, unitName, tradeId, fromGrade, toGrade } = view;
  return toGrade === null ? [] : [{ contestantId, contestantName, unitName, tradeId, fromGrade, toGrade }];
}
