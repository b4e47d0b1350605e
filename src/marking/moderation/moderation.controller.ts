import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { Receipt } from '../../contract/mutations';
import type { EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import { ReasonDto } from './dto/reason.dto';
import { ModerationService } from './moderation.service';
import { WriteKey } from '../../platform/http/write-key';

@Controller('api/marking')
export class ModerationController {
  constructor(private readonly moderation: ModerationService) {}

  @Post('stages/:stageId/close')
  @HttpCode(200)
  @Can('stage.close')
  close(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @WriteKey() key: string | null,
  ): Promise<Receipt> {
    return this.moderation.closeStage(actor, stageId, key);
  }

  @Post('stages/:stageId/reopen')
  @HttpCode(200)
  @Can('stage.close')
  reopen(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() { reason }: ReasonDto,
    @WriteKey() key: string | null,
  ): Promise<Receipt> {
    return this.moderation.reopenStage(actor, stageId, reason, key);
  }

  @Post('sheets/:entryId/judges/:judgeId/reopen')
  @HttpCode(200)
  @Can('sheet.reopen')
  reopenSheet(
    @Who() actor: Actor,
    @Param('entryId') entryId: EntryId,
    @Param('judgeId') judgeId: JudgeId,
    @Body() { reason }: ReasonDto,
    @WriteKey() key: string | null,
  ): Promise<Receipt> {
    return this.moderation.reopenSheet(actor, { entryId, judgeId }, reason, key);
  }
}
