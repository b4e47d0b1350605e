import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { SealedAnswer, SealsView } from '../../contract/sealing';
import type { StageId } from '../../domain/kernel/ids';
import type { SealLayer } from '../../domain/seal/seal-lots';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { OpenSealDto, SealDto } from './dto/sealing.dto';
import { OpeningService } from './opening.service';
import { SealLayerPipe } from './seal-layer.pipe';
import { SealingService } from './sealing.service';
import { SealsReadModel } from './seals.read-model';

@Controller('api/marking/stages/:stageId/seals')
export class SealingController {
  constructor(
    private readonly sealing: SealingService,
    private readonly opening: OpeningService,
    private readonly seals: SealsReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get()
  @Can('mapping.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<SealsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'mapping.read', stage);
    return this.seals.ofStage(stage);
  }

  @Post(':layer')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Can('mapping.seal')
  seal(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('layer', SealLayerPipe) layer: SealLayer,
    @Body() { passphrase }: SealDto,
  ): Promise<SealedAnswer> {
    return this.sealing.seal(actor, stageId, layer, passphrase);
  }

  @Post(':layer/witness')
  @HttpCode(204)
  @Can('mapping.witness')
  confirm(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('layer', SealLayerPipe) layer: SealLayer,
  ): Promise<void> {
    return this.opening.confirm(actor, stageId, layer);
  }

  @Post(':layer/open')
  @HttpCode(204)
  @Can('mapping.open')
  open(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('layer', SealLayerPipe) layer: SealLayer,
    @Body() body: OpenSealDto,
  ): Promise<void> {
    return this.opening.open(actor, stageId, layer, body);
  }
}
