import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { found } from '../../platform/http/found';
import { EditionStates } from '../../publication/states/edition-states.read-model';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { HonoursService } from '../honours.service';

/** Certificates rest on honours, and these on the newest editions, which are final. */
@Injectable()
export class FinalHonours {
  constructor(
    private readonly honours: HonoursService,
    private readonly states: EditionStates,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  /** Why nothing may be issued now; null when it may. */
  async blockedBy(competitionId: CompetitionId): Promise<Refusal | null> {
    const { rehearsalOf } = found(await this.competitions.find(competitionId));
    if (rehearsalOf !== null) return { code: 'NOT_IN_REHEARSAL' };
    const { conferredAt, editions } = await this.honours.read(competitionId);
    if (conferredAt === null) return { code: 'NOT_PUBLISHED', stages: 0 };
    const newest = await this.states.ofCompetition(competitionId);
    const versions = new Map(newest.map(({ stageId, version }) => [stageId, version]));
    const stages = editions.filter(({ stageId, version }) => versions.get(stageId) !== version).length;
    if (stages > 0) return { code: 'HONOURS_OUTDATED', stages };
    const honoured = new Set(editions.map(({ stageId }) => stageId));
    const open = newest.filter(({ stageId, state }) => honoured.has(stageId) && state !== 'final').length;
    return open > 0 ? { code: 'NOT_FINAL', stages: open } : null;
  }
}
