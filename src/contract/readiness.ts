import type { CompetitionId } from '../domain/kernel/ids';
import type { ReadinessItem } from '../domain/readiness/readiness-item';

/** GET /api/competitions/:competitionId/readiness: what is missing before a stage can open, first things first. */
export interface ReadinessView {
  readonly competitionId: CompetitionId;
  readonly items: readonly ReadinessItem[];
}
