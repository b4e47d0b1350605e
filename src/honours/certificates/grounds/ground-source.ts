import type { ConferredGround } from '../../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../../domain/kernel/ids';

/** One kind of what certificates hang on, as it is conferred now. */
export interface GroundSource {
  ofCompetition(competitionId: CompetitionId): Promise<readonly ConferredGround[]>;
}
