import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { JudgeStatisticsView } from '../../contract/results';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { JudgeStatisticsReadModel } from './judge-statistics.read-model';

@Controller('api/results/stages/:stageId/judge-statistics')
export class JudgeStatisticsController {
  constructor(
    private readonly stages: StageContexts,
    private readonly statistics: JudgeStatisticsReadModel,
  ) {}

  @Get()
  @Can('judges.review')
  async ofStage(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<JudgeStatisticsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'judges.review', stage);
    return this.statistics.ofStage(stage);
  }
}
