import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Takes } from '../../access/takes';
import { Who } from '../../access/who';
import type { CompetitionId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { progressLines } from '../../platform/http/progress-lines';
import { answerWithFile } from '../../platform/uploads/answer-with-file';
import { FileTaking } from '../../platform/uploads/file-taking';
import { Uploads } from '../../platform/uploads/uploads';
import { CompetitionsReadModel } from '../competitions/competitions.read-model';

import { ParticipationFilesService } from './participation-files.service';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
/** Some thousand rows are far less. */
const MOST = 8 * 1024 * 1024;

/** Tables of numbers come in here; each answer is a stream of lines (FileLine) that ends with the report. */
@Controller('api/competitions/:competitionId/participations/file')
export class ParticipationFilesController {
  constructor(
    private readonly uploads: Uploads,
    private readonly files: ParticipationFilesService,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  @Get('template.xlsx')
  @Can('registration.submit')
  async template(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<StreamableFile> {
    found(await this.competitions.find(id));
    return new StreamableFile(await this.files.template(actor, id), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename="entrants.xlsx"; filename*=UTF-8''${encodeURIComponent('初赛参赛人数.xlsx')}`,
    });
  }

  @Post('check')
  @HttpCode(200)
  @Can('registration.submit')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async check(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    found(await this.competitions.find(id));
    const lines = await progressLines((tell) =>
      this.uploads.use(request, MOST, (path) => this.files.check(actor, id, path, tell)),
    );
    return new StreamableFile(lines, { type: 'application/x-ndjson' });
  }

  @Post('take')
  @HttpCode(200)
  @Can('registration.submit')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async take(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
    @Query() { rows, name = '' }: FileTaking,
  ): Promise<StreamableFile> {
    found(await this.competitions.find(id));
    const how = { name, onlySound: rows === 'sound' };
    const lines = await progressLines((tell) =>
      this.uploads.use(request, MOST, (path) => this.files.take(actor, id, { path, ...how }, tell)),
    );
    return new StreamableFile(lines, { type: 'application/x-ndjson' });
  }

  /** The same sheet with a column that says what is wrong. */
  @Post('returned')
  @HttpCode(200)
  @Can('registration.submit')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  @Header('Cache-Control', 'private, no-store')
  async returned(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    found(await this.competitions.find(id));
    const { type, name, file } = await answerWithFile(this.uploads, { request, most: MOST }, (path) =>
      this.files.returned(actor, id, path),
    );
    const disposition = `attachment; filename="returned"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(file, { type, disposition });
  }
}
