import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { Receipt } from '../../contract/mutations';
import type { FlagsView } from '../../contract/oversight';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { WholeNumberPipe } from '../../platform/http/whole-number.pipe';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { AnswerDto, FlagDto } from './dto/flag.dto';
import { FlagsReadModel } from './flags.read-model';
import { FlagsService } from './flags.service';

@Controller('api/marking')
export class FlagsController {
  constructor(
    private readonly flags: FlagsService,
    private readonly readModel: FlagsReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/flags')
  @Can('progress.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<FlagsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return this.readModel.ofStage(stage);
  }

  @Post('entries/:entryId/flags')
  @HttpCode(200)
  @Can('entry.flag')
  flag(@Who() actor: Actor, @Param('entryId') entryId: EntryId, @Body() body: FlagDto): Promise<Receipt> {
    return this.flags.flag(actor, entryId, body);
  }

  @Post('entries/:entryId/flags/:seq/settle')
  @HttpCode(200)
  @Can('flag.settle')
  settle(
    @Who() actor: Actor,
    @Param('entryId') entryId: EntryId,
    @Param('seq', WholeNumberPipe) settles: number,
    @Body() { reason }: AnswerDto,
  ): Promise<Receipt> {
    return this.flags.settle(actor, { entryId, settles }, reason);
  }
}
