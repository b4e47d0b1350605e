import { Injectable } from '@nestjs/common';
import type { ConferredGround } from '../../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { say } from '../../../domain/kernel/say';
import { sayGrade, type Grade } from '../../../domain/promotion/ladder';
import { PromotionsService } from '../../promotions/promotions.service';
import type { GroundSource } from './ground-source';

/** Higher levels. */
@Injectable()
export class PromotionGrounds implements GroundSource {
  constructor(private readonly promotions: PromotionsService) {}

  async ofCompetition(competitionId: CompetitionId): Promise<ConferredGround[]> {
    const promotions = await this.promotions.list(competitionId);
    return promotions.flatMap(({ tradeId, ruleId, contestantId, toGrade, ...promotion }) =>
      toGrade === null || ruleId === null
        ? []
        : [
            {
              ground: { kind: 'promotion', tradeId, ruleId, contestantId, unitId: null },
              statement: {
                holder: promotion.contestantName,
                unit: promotion.unitName,
                trade: promotion.tradeName,
                title: titleOf(toGrade),
                place: promotion.place,
                occupation: promotion.occupationName,
                clause: promotion.clause,
                fromGrade: promotion.fromGrade,
                toGrade,
              },
            } as const,
          ],
    );
  }
}

function titleOf(grade: Grade): ReturnType<typeof say> {
  const { zh, en } = sayGrade(grade);
  return say(`晋升为${zh}`, `promoted to ${en}`);
}
