import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { FreezeView } from '../../contract/reveal';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { FreezeDto, RevealStepDto } from './dto/freeze.dto';
import { FreezesReadModel } from './freezes.read-model';
import { FreezesService } from './freezes.service';

@Controller('api/results')
export class FreezesController {
  constructor(
    private readonly freezes: FreezesService,
    private readonly readModel: FreezesReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/freeze')
  @Can('board.present')
  async state(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<FreezeView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'board.present', stage);
    return this.readModel.ofStage(stage);
  }

  @Post('stages/:stageId/freezes')
  @HttpCode(204)
  @Can('board.present')
  freeze(@Who() actor: Actor, @Param('stageId') stageId: StageId, @Body() body: FreezeDto): Promise<void> {
    return this.freezes.freeze(actor, stageId, body);
  }

  @Post('competitions/:competitionId/freezes')
  @HttpCode(204)
  @Can('board.present')
  freezeAll(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body() body: FreezeDto,
  ): Promise<void> {
    return this.freezes.freezeAll(actor, competitionId, body);
  }

  @Post('stages/:stageId/freezes/:freezeId/steps')
  @HttpCode(204)
  @Can('board.present')
  step(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('freezeId') freezeId: string,
    @Body() body: RevealStepDto,
  ): Promise<void> {
    return this.freezes.step(actor, { stageId, freezeId }, body);
  }
}
