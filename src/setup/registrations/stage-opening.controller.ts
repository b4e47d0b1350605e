import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { StageId } from '../../domain/kernel/ids';
import { StageOpeningService } from './stage-opening.service';

@Controller('api/stages/:stageId/open')
export class StageOpeningController {
  constructor(private readonly opening: StageOpeningService) {}

  @Post()
  @HttpCode(200)
  @Can('stage.open')
  open(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<{ entered: number }> {
    return this.opening.openStage(actor, stageId);
  }
}
