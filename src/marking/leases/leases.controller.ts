import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { LeasesView, TakenOverView } from '../../contract/marking';
import type { EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { TakeOverDto } from './dto/take-over.dto';
import { LeasesReadModel } from './leases.read-model';
import { LeasesService } from './leases.service';

@Controller('api/marking')
export class LeasesController {
  constructor(
    private readonly leases: LeasesService,
    private readonly readModel: LeasesReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/leases')
  @Can('progress.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<LeasesView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return this.readModel.listOf(stage);
  }

  @Post('sheets/:entryId/judges/:judgeId/take-over')
  @HttpCode(200)
  @Can('sheet.take-over')
  takeOver(
    @Who() actor: Actor,
    @Param('entryId') entryId: EntryId,
    @Param('judgeId') judgeId: JudgeId,
    @Body() { reason }: TakeOverDto,
  ): Promise<TakenOverView> {
    return this.leases.takeOver(actor, { entryId, judgeId }, reason);
  }
}
