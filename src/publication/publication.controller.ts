import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { Who } from '../access/who';
import type { PublicResultView } from '../contract/public-results';
import type { EditionView, PublishedResultView } from '../contract/publication';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import { WholeNumberPipe } from '../platform/http/whole-number.pipe';
import { PublicationService } from './publication.service';
import { ShownEditions } from './shown-editions.read-model';

@Controller('api/publication')
export class PublicationController {
  constructor(
    private readonly publication: PublicationService,
    private readonly shown: ShownEditions,
  ) {}

  @Post('stages/:stageId/publish')
  @HttpCode(200)
  @Can('result.publish')
  publish(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<PublishedResultView> {
    return this.publication.publishResults(actor, stageId);
  }

  @Get('stages/:stageId')
  @Can('result.read')
  newest(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
  ): Promise<PublishedResultView | PublicResultView> {
    return this.shown.find(actor, stageId);
  }

  @Get('stages/:stageId/versions/:version')
  @Can('result.read')
  version(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
  ): Promise<PublishedResultView | PublicResultView> {
    return this.shown.find(actor, stageId, version);
  }

  @Get('competitions/:competitionId')
  @Can('result.read')
  editions(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<EditionView[]> {
    return this.shown.list(actor, competitionId);
  }
}
