import {
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Takes } from '../../access/takes';
import { Who } from '../../access/who';
import type { RosterImportView } from '../../contract/roster';
import type { CompetitionId } from '../../domain/kernel/ids';
import { RosterTaking } from './dto/roster-taking.dto';
import { RosterDoor } from './roster-door';
import { RosterImportsService } from './roster-imports.service';
import { RosterTemplates } from './roster-templates';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

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
  @Header('Cache-Control', 'private, no-store')
  async template(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<StreamableFile> {
    return new StreamableFile(await this.templates.templateOf(actor, id), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename="roster.xlsx"; filename*=UTF-8''${encodeURIComponent('报名表.xlsx')}`,
    });
  }

  @Post('check')
  @HttpCode(200)
  @Can('roster.import')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async check(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.door.check(actor, id, request), { type: 'application/x-ndjson' });
  }

  @Post('take')
  @HttpCode(200)
  @Can('roster.import')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
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
  @Post('returned')
  @HttpCode(200)
  @Can('roster.import')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async returned(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const { type, name, file } = await this.door.returned(actor, id, request);
    const disposition = `attachment; filename="returned"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(file, { type, disposition });
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
