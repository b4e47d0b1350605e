import { Injectable } from '@nestjs/common';
import type { AwardView, PromotionView } from '../../contract/honours';
import { certificatesHeld, type IssuedCertificate } from '../../domain/impact/certificate-held';
import type { HonouredState, PromotionProposed, TitleHeld } from '../../domain/impact/impact-report';
import { AwardsService } from '../awards/awards.service';
import { CertificatesReadModel } from '../certificates/certificates.read-model';
import { awardGround } from '../certificates/grounds/award-grounds';
import { promotionGround } from '../certificates/grounds/promotion-notice-grounds';
import { PromotionsService } from '../promotions/promotions.service';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { PublishedTrade } from '../published-trade';

/** Titles and levels as they follow from published trades, and what issued certificates would say by them. */
@Injectable()
export class HonoursPreview {
  constructor(
    private readonly awards: AwardsService,
    private readonly promotions: PromotionsService,
    private readonly certificates: CertificatesReadModel,
  ) {}

  /** The certificates that were valid at this moment. */
  registerAt(competitionId: CompetitionId, at: string): Promise<IssuedCertificate[]> {
    return this.certificates.validAt(competitionId, at);
  }

  async of(
    competitionId: CompetitionId,
    trades: readonly PublishedTrade[],
    issued: readonly IssuedCertificate[],
  ): Promise<Pick<HonouredState, 'titles' | 'promotions' | 'certificates'>> {
    const awards = this.awards.preview(trades);
    const promotions = await this.promotions.preview(competitionId, trades);
    const grounds = [...awards.map(awardGround), ...promotions.flatMap(promotionGround)];
    return {
      titles: awards.map(toTitle),
      promotions: promotions.flatMap(toPromotion),
      certificates: certificatesHeld(grounds, issued),
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
