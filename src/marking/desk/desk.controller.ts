import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { DeskView, PresenceView } from '../../contract/desk';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DeskReadModel } from './desk.read-model';
import { PresenceReadModel } from './presence.read-model';

@Controller('api/marking')
export class DeskController {
  constructor(
    private readonly desk: DeskReadModel,
    private readonly presence: PresenceReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/desk')
  @Can('progress.read')
  async matrix(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<DeskView> {
    return this.desk.ofStage(await this.watched(actor, stageId));
  }

  @Get('stages/:stageId/presence')
  @Can('progress.read')
  async tablets(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<PresenceView> {
    return this.presence.ofStage(await this.watched(actor, stageId));
  }

  private async watched(actor: Actor, stageId: StageId): Promise<StageContext> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return stage;
  }
}
