import { Injectable } from '@nestjs/common';
import type { PromotionView } from '../../../contract/honours';
import type { ConferredGround } from '../../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { say } from '../../../domain/kernel/say';
import { sayGrade, type Grade } from '../../../domain/promotion/ladder';
import type { PromotionState } from '../../../domain/promotion/workflow/promotion-step';
import { PromotionDesk } from '../../promotions/promotion-desk.read-model';
import { keyOf } from '../../promotions/promotion-key';
import { PromotionsService } from '../../promotions/promotions.service';
import type { GroundSource } from './ground-source';

const STANDS: ReadonlySet<PromotionState> = new Set(['approved', 'exported', 'granted']);

/** Higher levels that have been approved: nobody is told of one that is only proposed. */
@Injectable()
export class PromotionNoticeGrounds implements GroundSource {
  constructor(
    private readonly promotions: PromotionsService,
    private readonly desk: PromotionDesk,
  ) {}

  async ofCompetition(competitionId: CompetitionId): Promise<ConferredGround[]> {
    const promotions = await this.promotions.list(competitionId);
    const { rows } = await this.desk.of(competitionId);
    const approved = new Set(rows.filter(({ state }) => STANDS.has(state)).map(keyOf));
    return promotions.filter((one) => approved.has(keyOf(one))).flatMap(promotionGround);
  }
}

/** A higher level as what a notice hangs on; nothing where there is none. */
export function promotionGround(promotion: PromotionView): ConferredGround[] {
  const { tradeId, ruleId, contestantId, fromGrade, toGrade } = promotion;
  if (toGrade === null || ruleId === null) return [];
  const statement = {
    holder: promotion.contestantName,
    unit: promotion.unitName,
    trade: promotion.tradeName,
    title: titleOf(toGrade),
    place: promotion.place,
    occupation: promotion.occupationName,
    clause: promotion.clause,
    fromGrade,
    toGrade,
  };
  return [{ ground: { kind: 'promotion', tradeId, ruleId, contestantId, unitId: null }, statement }];
}

function titleOf(grade: Grade): ReturnType<typeof say> {
  const { zh, en } = sayGrade(grade);
  return say(`晋升为${zh}`, `promoted to ${en}`);
}
