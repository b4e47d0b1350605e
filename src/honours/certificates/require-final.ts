import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { PublishedResultsReadModel } from '../../publication/published-results.read-model';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { HonoursService } from '../honours.service';

/** Certificates rest on honours, and these on the newest final editions. A published edition is final. */
@Injectable()
export class FinalHonours {
  constructor(
    private readonly honours: HonoursService,
    private readonly results: PublishedResultsReadModel,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  /** @throws RefusedError NOT_PUBLISHED, HONOURS_OUTDATED, NOT_IN_REHEARSAL. */
  async require(competitionId: CompetitionId): Promise<void> {
    const refusal = await this.blockedBy(competitionId);
    if (refusal) throw new RefusedError(refusal);
  }

  /** Why nothing may be issued now; null when it may. */
  async blockedBy(competitionId: CompetitionId): Promise<Refusal | null> {
    const { rehearsalOf } = found(await this.competitions.find(competitionId));
    if (rehearsalOf !== null) return { code: 'NOT_IN_REHEARSAL' };
    const { conferredAt, editions } = await this.honours.read(competitionId);
    if (conferredAt === null) return { code: 'NOT_PUBLISHED', stages: 0 };
    const newest = await this.results.editionsOf(competitionId);
    const versions = new Map(newest.map(({ stageId, version }) => [stageId, version]));
    const stages = editions.filter(({ stageId, version }) => versions.get(stageId) !== version).length;
    return stages > 0 ? { code: 'HONOURS_OUTDATED', stages } : null;
  }
}
