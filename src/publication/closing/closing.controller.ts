import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { ClosingView } from '../../contract/closing';
import type { Receipt } from '../../contract/mutations';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { WriteKey } from '../../platform/http/write-key';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { ClosingReadModel } from './closing.read-model';
import { SignDto } from './dto/sign.dto';
import { SignaturesService } from './signatures.service';

@Controller('api/publication')
export class ClosingController {
  constructor(
    private readonly closing: ClosingReadModel,
    private readonly signatures: SignaturesService,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/closing')
  @Can('standings.read')
  async state(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<ClosingView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'standings.read', stage);
    return this.closing.ofStage(actor, stage);
  }

  @Post('stages/:stageId/signatures')
  @HttpCode(200)
  @Can('result.sign')
  sign(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: SignDto,
    @WriteKey() key: string | null,
  ): Promise<Receipt> {
    return this.signatures.sign(actor, stageId, body, key);
  }
}
