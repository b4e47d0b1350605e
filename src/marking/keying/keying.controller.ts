import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { KeyingOutcome, PaperStageView } from '../../contract/keying';
import type { EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { KEYED_SHEET } from './keyed-sheet.schema';
import { KeyingService } from './keying.service';
import { PaperStages } from './paper-stage.read-model';

@Controller('api/marking/keying')
export class KeyingController {
  constructor(
    private readonly keying: KeyingService,
    private readonly paper: PaperStages,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId')
  @Can('mark.key')
  async stage(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<PaperStageView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'mark.key', stage);
    return this.paper.find(stage, actor.accountId);
  }

  @Post('entries/:entryId/judges/:judgeId')
  @HttpCode(200)
  @Can('mark.key')
  @ApiBody({ schema: KEYED_SHEET })
  key(
    @Who() actor: Actor,
    @Param('entryId') entryId: EntryId,
    @Param('judgeId') judgeId: JudgeId,
    @Body() body: unknown,
  ): Promise<KeyingOutcome> {
    return this.keying.key(actor, { entryId, judgeId }, body);
  }
}
