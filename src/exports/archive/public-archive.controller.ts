import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { PublicArchivesView } from '../../contract/public-archives';
import type { CompetitionId } from '../../domain/kernel/ids';
import { PublicArchiveService } from './public-archive.service';

@Controller('api/exports/competitions/:competitionId/public-archive')
export class GivenArchiveController {
  constructor(private readonly archives: PublicArchiveService) {}

  @Get()
  @Can('archive.export')
  newest(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<PublicArchivesView> {
    return this.archives.newest(actor, competitionId);
  }

  @Post()
  @HttpCode(200)
  @Can('archive.export')
  give(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<PublicArchivesView> {
    return this.archives.give(actor, competitionId);
  }
}
