import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Takes } from '../../access/takes';
import { Who } from '../../access/who';
import type { StageId } from '../../domain/kernel/ids';
import { progressLines } from '../../platform/http/progress-lines';
import { TABLE_LIMITS } from '../../platform/tables/table-limits';
import { answerWithFile } from '../../platform/uploads/answer-with-file';
import { FileTaking } from '../../platform/uploads/file-taking';
import { Uploads } from '../../platform/uploads/uploads';

import { ScoreFiles } from './score-files';
import { ScoreImportService } from './score-import.service';
import { ScoreTemplates } from './score-templates';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const MOST = TABLE_LIMITS.bytes;

/** Files of scores come in here; each answer is a stream of lines (FileLine) that ends with the report. */
@Controller('api/marking/stages/:stageId/scores')
export class ScoreImportController {
  constructor(
    private readonly uploads: Uploads,
    private readonly files: ScoreFiles,
    private readonly scores: ScoreImportService,
    private readonly templates: ScoreTemplates,
  ) {}

  @Get('template.xlsx')
  @Can('score.import')
  @Header('Cache-Control', 'private, no-store')
  async template(@Who() actor: Actor, @Param('stageId') id: StageId): Promise<StreamableFile> {
    const stage = await this.files.require(actor, id);
    return new StreamableFile(await this.templates.templateOf(stage), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename="scores.xlsx"; filename*=UTF-8''${encodeURIComponent('成绩表.xlsx')}`,
    });
  }

  @Post('check')
  @HttpCode(200)
  @Can('score.import')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async check(
    @Who() actor: Actor,
    @Param('stageId') id: StageId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const stage = await this.files.require(actor, id);
    const lines = await progressLines((say) =>
      this.uploads.use(request, MOST, (path) => this.scores.check(stage, path, say)),
    );
    return new StreamableFile(lines, { type: 'application/x-ndjson' });
  }

  @Post('take')
  @HttpCode(200)
  @Can('score.import')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async take(
    @Who() actor: Actor,
    @Param('stageId') id: StageId,
    @Req() request: Request,
    @Query() { rows, name = '' }: FileTaking,
  ): Promise<StreamableFile> {
    const stage = await this.files.require(actor, id);
    const how = { onlySound: rows === 'sound' };
    const lines = await progressLines((say) =>
      this.uploads.use(request, MOST, (path) =>
        this.scores.take(actor, stage, { path, name }, { ...how, say }),
      ),
    );
    return new StreamableFile(lines, { type: 'application/x-ndjson' });
  }

  /** The same sheet with a column that says what is wrong. */
  @Post('returned')
  @HttpCode(200)
  @Can('score.import')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async returned(
    @Who() actor: Actor,
    @Param('stageId') id: StageId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const stage = await this.files.require(actor, id);
    const { type, name, file } = await answerWithFile(this.uploads, { request, most: MOST }, (path) =>
      this.scores.returned(stage, path),
    );
    const disposition = `attachment; filename="returned"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(file, { type, disposition });
  }
}
