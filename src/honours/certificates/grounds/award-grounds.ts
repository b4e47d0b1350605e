import { Injectable } from '@nestjs/common';
import type { AwardView } from '../../../contract/honours';
import type { ConferredGround } from '../../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { AwardsService } from '../../awards/awards.service';
import type { GroundSource } from './ground-source';

/** Titles. */
@Injectable()
export class AwardGrounds implements GroundSource {
  constructor(private readonly awards: AwardsService) {}

  async ofCompetition(competitionId: CompetitionId): Promise<ConferredGround[]> {
    return (await this.awards.list(competitionId)).map(awardGround);
  }
}

/** A title as what a certificate hangs on. */
export function awardGround({ tradeId, ruleId, contestantId, ...award }: AwardView): ConferredGround {
  return {
    ground: { kind: 'award', tradeId, ruleId, contestantId, unitId: null },
    statement: {
      holder: award.contestantName,
      unit: award.unitName,
      trade: award.tradeName,
      title: award.title,
      place: award.place,
      occupation: '',
      clause: award.clause,
      fromGrade: null,
      toGrade: null,
    },
  };
}
