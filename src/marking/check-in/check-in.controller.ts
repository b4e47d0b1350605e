import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { ArrivalView, CheckInView } from '../../contract/check-in';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { CheckInReadModel } from './check-in.read-model';
import { CheckInService } from './check-in.service';
import { ArrivalDto, CheckInSessionDto, UndoDto } from './dto/check-in.dto';

@Controller('api/marking/stages/:stageId/check-in')
export class CheckInController {
  constructor(
    private readonly checkIn: CheckInService,
    private readonly readModel: CheckInReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get()
  @Can('entry.check-in')
  async view(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<CheckInView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'entry.check-in', stage);
    return this.readModel.ofStage(stage);
  }

  @Put()
  @HttpCode(204)
  @Can('entry.check-in')
  setSession(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: CheckInSessionDto,
  ): Promise<void> {
    return this.checkIn.setSession(actor, stageId, body);
  }

  @Post('arrivals')
  @HttpCode(200)
  @Can('entry.check-in')
  async arrive(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() { ticket }: ArrivalDto,
  ): Promise<ArrivalView> {
    const { entryId, isAgain } = await this.checkIn.arrive(actor, stageId, ticket);
    const { rows } = await this.view(actor, stageId);
    return { ...found(rows.find((row) => row.entryId === entryId)), isAgain };
  }

  @Post('arrivals/:entryId/undo')
  @HttpCode(204)
  @Can('entry.check-in')
  undo(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('entryId') entryId: EntryId,
    @Body() { reason }: UndoDto,
  ): Promise<void> {
    return this.checkIn.undo(actor, stageId, entryId, reason);
  }
}
