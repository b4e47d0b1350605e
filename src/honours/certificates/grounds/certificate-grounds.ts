import { Injectable } from '@nestjs/common';
import type { ConferredGround } from '../../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { AwardGrounds } from './award-grounds';
import type { GroundSource } from './ground-source';
import { PromotionNoticeGrounds } from './promotion-notice-grounds';
import { SelectionGrounds } from './selection-grounds';

/** Everything that may have a certificate. Another kind is another source in this list. */
@Injectable()
export class CertificateGrounds {
  private readonly sources: readonly GroundSource[];

  constructor(awards: AwardGrounds, promotions: PromotionNoticeGrounds, selections: SelectionGrounds) {
    this.sources = [awards, promotions, selections];
  }

  async ofCompetition(competitionId: CompetitionId): Promise<ConferredGround[]> {
    const lists = await Promise.all(this.sources.map((source) => source.ofCompetition(competitionId)));
    return lists.flat();
  }
}
