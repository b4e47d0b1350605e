import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { AdvancementView, ProspectsView } from '../../contract/results';
import type { StageId } from '../../domain/kernel/ids';
import { AdvancementService } from './advancement.service';
import { ProspectsReadModel } from './prospects.read-model';

@Controller('api/results/stages/:stageId')
export class AdvancementController {
  constructor(
    private readonly advancement: AdvancementService,
    private readonly prospects: ProspectsReadModel,
  ) {}

  @Get('advancement')
  @Can('standings.read')
  view(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<AdvancementView> {
    return this.advancement.view(actor, stageId);
  }

  @Get('prospects')
  @Can('standings.read')
  prospectsOf(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<ProspectsView> {
    return this.prospects.view(actor, stageId);
  }

  @Post('advance')
  @HttpCode(200)
  @Can('entries.advance')
  advance(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<{ entered: number }> {
    return this.advancement.advance(actor, stageId);
  }
}
