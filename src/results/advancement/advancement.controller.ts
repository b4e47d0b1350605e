import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { AdvancementView } from '../../contract/results';
import type { StageId } from '../../domain/kernel/ids';
import { AdvancementService } from './advancement.service';

@Controller('api/results/stages/:stageId')
export class AdvancementController {
  constructor(private readonly advancement: AdvancementService) {}

  @Get('advancement')
  @Can('standings.read')
  view(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<AdvancementView> {
    return this.advancement.view(actor, stageId);
  }

  @Post('advance')
  @HttpCode(200)
  @Can('entries.advance')
  advance(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<{ entered: number }> {
    return this.advancement.advance(actor, stageId);
  }
}
