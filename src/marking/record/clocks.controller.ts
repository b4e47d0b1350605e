import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { Receipt } from '../../contract/mutations';
import type { ClocksOutcome, ClocksView } from '../../contract/record';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { ClocksReadModel } from './clocks.read-model';
import { ClocksService } from './clocks.service';
import { CLOCK, CLOCKS, TIME_ALLOWED } from './record.schema';

@Controller('api/marking')
export class ClocksController {
  constructor(
    private readonly clocks: ClocksService,
    private readonly readModel: ClocksReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/clocks')
  @Can('progress.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<ClocksView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return this.readModel.of(stage);
  }

  @Post('stages/:stageId/clocks')
  @HttpCode(200)
  @Can('time.keep')
  @ApiBody({ schema: CLOCKS })
  actOnAll(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: unknown,
  ): Promise<ClocksOutcome> {
    return this.clocks.actOnAll(actor, stageId, body);
  }

  @Post('stages/:stageId/time-allowed')
  @HttpCode(200)
  @Can('time.keep')
  @ApiBody({ schema: TIME_ALLOWED })
  allow(@Who() actor: Actor, @Param('stageId') stageId: StageId, @Body() body: unknown): Promise<Receipt> {
    return this.clocks.allow(actor, stageId, body);
  }

  @Post('entries/:entryId/clock')
  @HttpCode(200)
  @Can('time.keep')
  @ApiBody({ schema: CLOCK })
  act(@Who() actor: Actor, @Param('entryId') entryId: EntryId, @Body() body: unknown): Promise<Receipt> {
    return this.clocks.act(actor, entryId, body);
  }
}
