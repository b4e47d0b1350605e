import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { ReadinessView } from '../../contract/readiness';
import type { CompetitionId } from '../../domain/kernel/ids';
import { ReadinessReadModel } from './readiness.read-model';

@Controller('api/competitions/:competitionId/readiness')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessReadModel) {}

  @Get()
  @Can('rules.change')
  one(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<ReadinessView> {
    return this.readiness.view(actor, competitionId);
  }
}
