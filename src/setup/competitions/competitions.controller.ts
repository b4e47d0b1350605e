import { Controller, Get, Param } from '@nestjs/common';
import { Can } from '../../access/can';
import type { CompetitionListItem, CompetitionView } from '../../contract/competitions';
import type { CompetitionId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { CompetitionsReadModel } from './competitions.read-model';

@Controller('api/competitions')
export class CompetitionsController {
  constructor(private readonly competitions: CompetitionsReadModel) {}

  @Get()
  @Can('competition.read')
  list(): Promise<CompetitionListItem[]> {
    return this.competitions.list();
  }

  @Get(':competitionId')
  @Can('competition.read')
  async one(@Param('competitionId') id: CompetitionId): Promise<CompetitionView> {
    return found(await this.competitions.view(id));
  }
}
