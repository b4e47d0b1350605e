import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type {
  PromotionActAnswer,
  PromotionDeskView,
  PromotionSimulationView,
  PromotionStepView,
} from '../../contract/promotions';
import type { CompetitionId, ContestantId, TradeId } from '../../domain/kernel/ids';
import {
  promotionActShape,
  simulationShape,
  type PromotionActRequest,
  type SimulationRequest,
} from '../../domain/promotion/workflow/promotion-requests';
import { sentSchema } from '../../setup/stages/sent-schema';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { PromotionDesk } from './promotion-desk.read-model';
import { PromotionSimulation } from './promotion-simulation.service';
import { PromotionWorkflowService } from './promotion-workflow.service';

@Controller('api/honours/competitions/:competitionId/promotions')
export class PromotionsController {
  constructor(
    private readonly desk: PromotionDesk,
    private readonly workflow: PromotionWorkflowService,
    private readonly simulation: PromotionSimulation,
  ) {}

  @Get()
  @Can('honours.read')
  async list(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<PromotionDeskView> {
    requireRight(actor, 'honours.read', { competitionId });
    return this.desk.of(competitionId);
  }

  @Get(':tradeId/:contestantId/steps')
  @Can('honours.read')
  async steps(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('tradeId') tradeId: TradeId,
    @Param('contestantId') contestantId: ContestantId,
  ): Promise<PromotionStepView[]> {
    requireRight(actor, 'honours.read', { competitionId });
    return this.desk.stepsOf(competitionId, { tradeId, contestantId });
  }

  @Post('act')
  @HttpCode(200)
  @Can('promotion.review')
  @ApiBody({ schema: sentSchema(promotionActShape) })
  act(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body(new ShapePipe(promotionActShape)) body: PromotionActRequest,
  ): Promise<PromotionActAnswer> {
    return this.workflow.act(actor, competitionId, body);
  }

  @Post('simulation')
  @HttpCode(200)
  @Can('honours.read')
  @ApiBody({ schema: sentSchema(simulationShape) })
  simulate(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body(new ShapePipe(simulationShape)) body: SimulationRequest,
  ): Promise<PromotionSimulationView> {
    return this.simulation.simulate(actor, competitionId, body);
  }
}
