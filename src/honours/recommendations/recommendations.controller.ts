import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type {
  ConcludeBody,
  RecommendationActsBody,
  RecommendationListItem,
  RecommendationView,
} from '../../contract/recommendations';
import type { CompetitionId } from '../../domain/kernel/ids';
import { recordShape } from '../../domain/kernel/record-shape';
import { integerShape, textShape } from '../../domain/kernel/shapes';
import { recommendationActsShape } from '../../domain/recommendation/recommendation-act';
import { recommendationRuleShape } from '../../domain/recommendation/recommendation-rule';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { sentSchema } from '../../setup/stages/sent-schema';
import { RecommendationsService } from './recommendations.service';

const concludeShape = recordShape({ seq: integerShape(0) });
const redoShape = recordShape({ reason: textShape(0, 500) });

@Controller('api/honours/competitions/:competitionId/recommendations')
export class RecommendationsController {
  constructor(private readonly lists: RecommendationsService) {}

  @Get()
  @Can('recommendation.read')
  list(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<RecommendationListItem[]> {
    return this.lists.list(actor, id);
  }

  @Get(':ruleId')
  @Can('recommendation.read')
  view(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('ruleId') ruleId: string,
  ): Promise<RecommendationView> {
    return this.lists.view(actor, { competitionId, ruleId });
  }

  @Put(':ruleId')
  @Can('recommendation.make')
  @ApiBody({ schema: sentSchema(recommendationRuleShape) })
  setRule(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body() rule: unknown,
  ): Promise<{ version: number }> {
    return this.lists.setRule(actor, { competitionId, ruleId }, rule);
  }

  @Post(':ruleId/acts')
  @HttpCode(200)
  @Can('recommendation.make')
  @ApiBody({ schema: sentSchema(recommendationActsShape) })
  enter(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body(new ShapePipe(recommendationActsShape)) body: RecommendationActsBody,
  ): Promise<{ seq: number }> {
    return this.lists.enter(actor, { competitionId, ruleId }, body);
  }

  @Post(':ruleId/conclude')
  @HttpCode(200)
  @Can('recommendation.make')
  @ApiBody({ schema: sentSchema(concludeShape) })
  conclude(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body(new ShapePipe(concludeShape)) body: ConcludeBody,
  ): Promise<{ people: number }> {
    return this.lists.conclude(actor, { competitionId, ruleId }, body);
  }

  @Post(':ruleId/redo')
  @HttpCode(200)
  @Can('recommendation.make')
  @ApiBody({ schema: sentSchema(redoShape) })
  redo(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('ruleId') ruleId: string,
    @Body(new ShapePipe(redoShape)) { reason }: { readonly reason: string },
  ): Promise<{ seq: number }> {
    return this.lists.redo(actor, { competitionId, ruleId }, reason);
  }
}
