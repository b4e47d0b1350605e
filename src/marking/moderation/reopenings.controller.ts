import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { Receipt } from '../../contract/mutations';
import type { OpenReopeningsView, ReopeningsView } from '../../contract/oversight';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { WholeNumberPipe } from '../../platform/http/whole-number.pipe';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { ReasonDto } from './dto/reason.dto';
import { ReopeningsReadModel } from './reopenings.read-model';
import { ReopeningsService } from './reopenings.service';

@Controller('api/marking')
export class ReopeningsController {
  constructor(
    private readonly reopenings: ReopeningsService,
    private readonly readModel: ReopeningsReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/reopenings')
  @Can('progress.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<ReopeningsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return this.readModel.listFor(actor, stage);
  }

  @Get('competitions/:competitionId/reopenings')
  @Can('progress.read')
  open(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<OpenReopeningsView> {
    return this.readModel.openFor(actor, competitionId);
  }

  @Post('stages/:stageId/reopenings/:seq/confirm')
  @HttpCode(200)
  @Can('reopening.answer')
  confirm(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('seq', WholeNumberPipe) asked: number,
  ): Promise<Receipt> {
    return this.reopenings.confirm(actor, { stageId, asked });
  }

  @Post('stages/:stageId/reopenings/:seq/decline')
  @HttpCode(200)
  @Can('reopening.answer')
  decline(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('seq', WholeNumberPipe) asked: number,
    @Body() { reason }: ReasonDto,
  ): Promise<Receipt> {
    return this.reopenings.decline(actor, { stageId, asked }, reason);
  }
}
