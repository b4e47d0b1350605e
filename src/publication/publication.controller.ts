import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { Who } from '../access/who';
import type { EditionView, PublishedResultView } from '../contract/publication';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import { found } from '../platform/http/found';
import { WholeNumberPipe } from '../platform/http/whole-number.pipe';
import { EndedRehearsals } from '../setup/rehearsals/ended-rehearsals.read-model';
import { PublicationService } from './publication.service';
import { PublishedResultsReadModel } from './published-results.read-model';

@Controller('api/publication')
export class PublicationController {
  constructor(
    private readonly publication: PublicationService,
    private readonly results: PublishedResultsReadModel,
    private readonly ended: EndedRehearsals,
  ) {}

  @Post('stages/:stageId/publish')
  @HttpCode(200)
  @Can('result.publish')
  publish(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<PublishedResultView> {
    return this.publication.publishResults(actor, stageId);
  }

  @Get('stages/:stageId')
  @Can('result.read')
  async newest(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<PublishedResultView> {
    return this.shown(actor, await this.results.find(stageId));
  }

  @Get('stages/:stageId/versions/:version')
  @Can('result.read')
  async version(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
  ): Promise<PublishedResultView> {
    return this.shown(actor, await this.results.find(stageId, version));
  }

  @Get('competitions/:competitionId')
  @Can('result.read')
  async editions(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<EditionView[]> {
    await this.ended.requireShown(actor, competitionId);
    return this.results.editionsOf(competitionId);
  }

  private async shown(actor: Actor, result: PublishedResultView | undefined): Promise<PublishedResultView> {
    const view = found(result);
    await this.ended.requireShown(actor, view.content.competitionId);
    return view;
  }
}
