import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { Who } from '../access/who';
import type { EditionView, PublishedResultView } from '../contract/publication';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import { found } from '../platform/http/found';
import { WholeNumberPipe } from '../platform/http/whole-number.pipe';
import { PublicationService } from './publication.service';
import { PublishedResultsReadModel } from './published-results.read-model';

@Controller('api/publication')
export class PublicationController {
  constructor(
    private readonly publication: PublicationService,
    private readonly results: PublishedResultsReadModel,
  ) {}

  @Post('stages/:stageId/publish')
  @HttpCode(200)
  @Can('result.publish')
  publish(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<PublishedResultView> {
    return this.publication.publishResults(actor, stageId);
  }

  @Get('stages/:stageId')
  @Can('result.read')
  async newest(@Param('stageId') stageId: StageId): Promise<PublishedResultView> {
    return found(await this.results.find(stageId));
  }

  @Get('stages/:stageId/versions/:version')
  @Can('result.read')
  async version(
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
  ): Promise<PublishedResultView> {
    return found(await this.results.find(stageId, version));
  }

  @Get('competitions/:competitionId')
  @Can('result.read')
  editions(@Param('competitionId') competitionId: CompetitionId): Promise<EditionView[]> {
    return this.results.editionsOf(competitionId);
  }
}
