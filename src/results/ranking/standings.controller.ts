import { Controller, Get, Header, Param } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { StandingsView } from '../../contract/results';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StandingsDocumentReadModel } from './standings-document.read-model';
import { StandingsViews } from './standings-views.read-model';

@Controller('api/results')
export class StandingsController {
  constructor(
    private readonly stages: StageContexts,
    private readonly views: StandingsViews,
    private readonly documents: StandingsDocumentReadModel,
  ) {}

  @Get('stages/:stageId/standings')
  @Can('standings.read')
  async ofStage(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<StandingsView> {
    const context = found(await this.stages.find(stageId));
    requireRight(actor, 'standings.read', context);
    return this.views.ofStage(context);
  }

  @Get('competitions/:competitionId/standings')
  @Can('standings.read')
  @Header('Content-Type', 'application/json; charset=utf-8')
  async document(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<string> {
    requireRight(actor, 'standings.read', { competitionId });
    return canonicalJson(await this.documents.ofCompetition(competitionId));
  }
}
