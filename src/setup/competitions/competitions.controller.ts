import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { CompetitionListItem, CompetitionView } from '../../contract/competitions';
import type { CompetitionId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { EndedRehearsals } from '../rehearsals/ended-rehearsals.read-model';
import { CompetitionsReadModel } from './competitions.read-model';

@Controller('api/competitions')
export class CompetitionsController {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly ended: EndedRehearsals,
  ) {}

  @Get()
  @Can('competition.read')
  list(): Promise<CompetitionListItem[]> {
    return this.competitions.listShown();
  }

  @Get(':competitionId')
  @Can('competition.read')
  async one(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<CompetitionView> {
    await this.ended.requireShown(actor, id);
    return found(await this.competitions.view(id));
  }
}
