import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { RecusalsView } from '../../contract/judges';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { RecusalsReadModel } from './recusals.read-model';
import { RecusalsService } from './recusals.service';

@Controller('api/marking/stages/:stageId/recusals')
export class RecusalsController {
  constructor(
    private readonly recusals: RecusalsService,
    private readonly readModel: RecusalsReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get()
  @Can('judge.recuse')
  async view(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<RecusalsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'judge.recuse', stage);
    return this.readModel.ofStage(stage);
  }

  @Post()
  @HttpCode(200)
  @Can('judge.recuse')
  async excuse(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<RecusalsView> {
    await this.recusals.excuse(actor, stageId);
    return this.view(actor, stageId);
  }
}
