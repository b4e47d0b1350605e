import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { AcknowledgementsView, ProcessSheetView } from '../../contract/marking';
import type { Receipt } from '../../contract/mutations';
import type { EntryId, JudgeId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { AcknowledgementsReadModel } from './acknowledgements.read-model';
import { AcknowledgementsService } from './acknowledgements.service';
import { AcknowledgeDto } from './dto/acknowledge.dto';

/** The chief judge's name under process sheets (ACK-7). */
@Controller('api/marking')
export class AcknowledgementsController {
  constructor(
    private readonly acknowledgements: AcknowledgementsService,
    private readonly readModel: AcknowledgementsReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/acknowledgements')
  @Can('progress.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<AcknowledgementsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return this.readModel.listOf(stage);
  }

  @Get('sheets/:entryId/judges/:judgeId')
  @Can('sheet.acknowledge')
  async one(
    @Who() actor: Actor,
    @Param('entryId') entryId: EntryId,
    @Param('judgeId') judgeId: JudgeId,
  ): Promise<ProcessSheetView> {
    const stage = found(await this.stages.findByEntry(entryId));
    requireRight(actor, 'sheet.acknowledge', stage);
    return found(await this.readModel.find(stage, entryId, judgeId));
  }

  @Post('sheets/:entryId/judges/:judgeId/acknowledge')
  @HttpCode(200)
  @Can('sheet.acknowledge')
  acknowledge(
    @Who() actor: Actor,
    @Param('entryId') entryId: EntryId,
    @Param('judgeId') judgeId: JudgeId,
    @Body() body: AcknowledgeDto,
  ): Promise<Receipt> {
    return this.acknowledgements.acknowledge(actor, { entryId, judgeId }, body);
  }
}
