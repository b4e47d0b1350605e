import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { DrawSeedView, DrawsView } from '../../contract/draws';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { DrawsReadModel } from './draws.read-model';
import { DrawsService } from './draws.service';
import { DrawDto, DrawSeedDto } from './dto/draw.dto';

@Controller('api/stages/:stageId/draws')
export class DrawsController {
  constructor(
    private readonly draws: DrawsService,
    private readonly readModel: DrawsReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get()
  @Can('draw.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<DrawsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'draw.read', stage);
    return this.readModel.ofStage(stage);
  }

  @Post('seeds')
  @Can('draw.make')
  promise(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() { kind }: DrawSeedDto,
  ): Promise<DrawSeedView> {
    return this.draws.promiseSeed(actor, stageId, kind);
  }

  @Post()
  @HttpCode(200)
  @Can('draw.make')
  async draw(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: DrawDto,
  ): Promise<{ id: string }> {
    const { id } = await this.draws.draw(actor, stageId, body);
    return { id };
  }
}
