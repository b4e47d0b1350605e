import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { ImpactView } from '../../contract/corrections';
import type { StageId } from '../../domain/kernel/ids';
import { WholeNumberPipe } from '../../platform/http/whole-number.pipe';
import { ImpactService } from './impact.service';

@Controller('api/honours/stages/:stageId')
export class ImpactController {
  constructor(private readonly impact: ImpactService) {}

  @Get('impact')
  @Can('edition.read')
  ofDraft(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<ImpactView> {
    return this.impact.view(actor, stageId, null);
  }

  @Get('versions/:version/impact')
  @Can('edition.read')
  ofEdition(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
  ): Promise<ImpactView> {
    return this.impact.view(actor, stageId, version);
  }
}
