import { Controller, Delete, Get, HttpCode, Param, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { TakesFile } from '../../access/takes-file';
import { Who } from '../../access/who';
import type { RosterImportView } from '../../contract/roster';
import type { CompetitionId } from '../../domain/kernel/ids';
import { returnedAnswer, templateAnswer } from '../../platform/http/file-answers';
import { RosterTaking } from './dto/roster-taking.dto';
import { RosterDoor } from './roster-door';
import { RosterImportsService } from './roster-imports.service';
import { RosterTemplates } from './roster-templates';

/** Files of people come in here; each answer is a stream of lines (FileLine) that ends with the report. */
@Controller('api/competitions/:competitionId/roster')
export class RosterController {
  constructor(
    private readonly door: RosterDoor,
    private readonly imports: RosterImportsService,
    private readonly templates: RosterTemplates,
  ) {}

  @Get('template.xlsx')
  @Can('roster.import')
  async template(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<StreamableFile> {
    return templateAnswer(await this.templates.templateOf(actor, id), '报名表.xlsx', 'roster.xlsx');
  }

  @TakesFile('check')
  @Can('roster.import')
  async check(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.door.check(actor, id, request), { type: 'application/x-ndjson' });
  }

  @TakesFile('take')
  @Can('roster.import')
  async take(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
    @Query() { rows, name }: RosterTaking,
  ): Promise<StreamableFile> {
    const lines = await this.door.take(actor, id, { request, rows, name });
    return new StreamableFile(lines, { type: 'application/x-ndjson' });
  }

  /** The same sheet with a column that says what is wrong. */
  @TakesFile('returned')
  @Can('roster.import')
  async returned(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return returnedAnswer(await this.door.returned(actor, id, request));
  }

  @Get('imports')
  @Can('roster.import')
  list(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<RosterImportView[]> {
    return this.imports.list(actor, id);
  }

  @Delete('imports/:importId')
  @HttpCode(204)
  @Can('roster.undo')
  undo(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('importId') importId: string,
  ): Promise<void> {
    return this.imports.undo(actor, id, importId);
  }
}
