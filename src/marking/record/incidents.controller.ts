import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { Receipt } from '../../contract/mutations';
import type { IncidentsView, NotesView } from '../../contract/record';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { IncidentsReadModel } from './incidents.read-model';
import { IncidentsService } from './incidents.service';
import { NotesReadModel } from './notes.read-model';
import { INCIDENT } from './record.schema';

/** Incidents, and what judges noted. */
@Controller('api/marking')
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly readModel: IncidentsReadModel,
    private readonly notes: NotesReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/incidents')
  @Can('progress.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<IncidentsView> {
    requireRight(actor, 'progress.read', found(await this.stages.find(stageId)));
    return this.readModel.listOf(stageId);
  }

  @Post('entries/:entryId/incidents')
  @HttpCode(200)
  @Can('entry.rule')
  @ApiBody({ schema: INCIDENT })
  record(@Who() actor: Actor, @Param('entryId') entryId: EntryId, @Body() body: unknown): Promise<Receipt> {
    return this.incidents.record(actor, entryId, body);
  }

  @Get('entries/:entryId/notes')
  @Can('progress.read')
  async notesOf(@Who() actor: Actor, @Param('entryId') entryId: EntryId): Promise<NotesView> {
    const stage = found(await this.stages.findByEntry(entryId));
    requireRight(actor, 'progress.read', stage);
    return this.notes.ofEntry(stage, entryId);
  }
}
