import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { Receipt } from '../../contract/mutations';
import type { RecheckView } from '../../contract/oversight';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { RecheckReadModel } from './recheck.read-model';
import { RECHECK } from './recheck.schema';
import { RecheckService } from './recheck.service';

@Controller('api/publication')
export class RecheckController {
  constructor(
    private readonly recheck: RecheckService,
    private readonly readModel: RecheckReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/recheck')
  @Can('progress.read')
  async state(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<RecheckView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return this.readModel.ofStage(stage);
  }

  @Post('stages/:stageId/recheck')
  @HttpCode(200)
  @Can('recheck.record')
  draw(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<Receipt> {
    return this.recheck.draw(actor, stageId);
  }

  @Post('entries/:entryId/recheck')
  @HttpCode(200)
  @Can('recheck.record')
  @ApiBody({ schema: RECHECK })
  record(@Who() actor: Actor, @Param('entryId') entryId: EntryId, @Body() body: unknown): Promise<Receipt> {
    return this.recheck.record(actor, entryId, body);
  }
}
