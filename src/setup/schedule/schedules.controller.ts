import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { ProposalView, SavedSchedule, ScheduleView } from '../../contract/schedule';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { PROPOSAL_BODY, SCHEDULE_BODY } from './schedule.schema';
import { SchedulesReadModel } from './schedules.read-model';
import { SchedulesService } from './schedules.service';

@Controller('api/stages/:stageId/schedule')
export class SchedulesController {
  constructor(
    private readonly schedules: SchedulesService,
    private readonly readModel: SchedulesReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get()
  @Can('schedule.read')
  async view(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<ScheduleView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'schedule.read', stage);
    return this.readModel.ofStage(stage);
  }

  @Post('proposal')
  @HttpCode(200)
  @Can('schedule.make')
  @ApiBody({ schema: PROPOSAL_BODY })
  propose(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: unknown,
  ): Promise<ProposalView> {
    return this.schedules.propose(actor, stageId, body);
  }

  @Put()
  @Can('schedule.make')
  @ApiBody({ schema: SCHEDULE_BODY })
  save(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: unknown,
  ): Promise<SavedSchedule> {
    return this.schedules.save(actor, stageId, body);
  }
}
