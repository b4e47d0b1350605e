import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { CompetitionId, StageId, TradeId } from '../../domain/kernel/ids';
import {
  newStageShape,
  newTradeShape,
  stageChangeShape,
  tradeChangeShape,
} from '../../domain/template/set-up-requests';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { WriteKey } from '../../platform/http/write-key';
import { sentSchema } from '../stages/sent-schema';
import { TradeStagesService, type NewStageRead, type StageChangeRead } from './trade-stages.service';
import { TradesService, type NewTradeRead, type TradeChangeRead } from './trades.service';

@Controller('api')
export class TradesController {
  constructor(
    private readonly trades: TradesService,
    private readonly stages: TradeStagesService,
  ) {}

  @Post('competitions/:competitionId/trades')
  @Can('competition.change')
  @ApiBody({ schema: sentSchema(newTradeShape) })
  create(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body(new ShapePipe(newTradeShape)) body: NewTradeRead,
    @WriteKey() key: string | null,
  ): Promise<{ id: TradeId }> {
    return this.trades.create(actor, competitionId, body, key);
  }

  @Patch('trades/:tradeId')
  @HttpCode(204)
  @Can('competition.change')
  @ApiBody({ schema: sentSchema(tradeChangeShape) })
  change(
    @Who() actor: Actor,
    @Param('tradeId') tradeId: TradeId,
    @Body(new ShapePipe(tradeChangeShape)) body: TradeChangeRead,
  ): Promise<void> {
    return this.trades.change(actor, tradeId, body);
  }

  @Delete('trades/:tradeId')
  @HttpCode(204)
  @Can('competition.change')
  remove(@Who() actor: Actor, @Param('tradeId') tradeId: TradeId): Promise<void> {
    return this.trades.remove(actor, tradeId);
  }

  @Post('trades/:tradeId/stages')
  @Can('competition.change')
  @ApiBody({ schema: sentSchema(newStageShape) })
  createStage(
    @Who() actor: Actor,
    @Param('tradeId') tradeId: TradeId,
    @Body(new ShapePipe(newStageShape)) body: NewStageRead,
    @WriteKey() key: string | null,
  ): Promise<{ id: StageId }> {
    return this.stages.create(actor, tradeId, body, key);
  }

  @Patch('stages/:stageId')
  @HttpCode(204)
  @Can('competition.change')
  @ApiBody({ schema: sentSchema(stageChangeShape) })
  changeStage(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body(new ShapePipe(stageChangeShape)) body: StageChangeRead,
  ): Promise<void> {
    return this.stages.change(actor, stageId, body);
  }

  @Delete('stages/:stageId')
  @HttpCode(204)
  @Can('competition.change')
  removeStage(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<void> {
    return this.stages.remove(actor, stageId);
  }
}
