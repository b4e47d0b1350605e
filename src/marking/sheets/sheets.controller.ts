import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { SheetListItem, SheetView, StageProgress } from '../../contract/marking';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { ProgressReadModel } from './progress.read-model';
import { SheetsReadModel } from './sheets.read-model';

@Controller('api/marking')
export class SheetsController {
  constructor(
    private readonly sheets: SheetsReadModel,
    private readonly progress: ProgressReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('sheets')
  @Can('sheet.read')
  async list(@Who() actor: Actor): Promise<SheetListItem[]> {
    return this.sheets.listOf(actor);
  }

  @Get('sheets/:entryId')
  @Can('sheet.read')
  async one(@Who() actor: Actor, @Param('entryId') entryId: EntryId): Promise<SheetView> {
    return found(await this.sheets.find(actor, entryId));
  }

  @Get('stages/:stageId/progress')
  @Can('progress.read')
  async stageProgress(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<StageProgress> {
    requireRight(actor, 'progress.read', found(await this.stages.find(stageId)));
    return found(await this.progress.find(stageId));
  }
}
