import { Controller, Get, Param } from '@nestjs/common';
import { Can } from '../../access/can';
import type { StageRulesView } from '../../contract/competitions';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from './stage-contexts.read-model';

@Controller('api/stages')
export class StagesController {
  constructor(private readonly stages: StageContexts) {}

  @Get(':stageId/rules')
  @Can('competition.read')
  async rules(@Param('stageId') stageId: StageId): Promise<StageRulesView> {
    const { rules } = found(await this.stages.find(stageId));
    return { stageId, rules };
  }
}
