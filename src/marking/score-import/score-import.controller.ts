import { Controller, Get, Param, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { TakesFile } from '../../access/takes-file';
import { Who } from '../../access/who';
import type { StageId } from '../../domain/kernel/ids';
import { linesAnswer, returnedAnswer, templateAnswer } from '../../platform/http/file-answers';
import { TABLE_LIMITS } from '../../platform/tables/table-limits';
import { answerWithFile } from '../../platform/uploads/answer-with-file';
import { FileTaking } from '../../platform/uploads/file-taking';
import { Uploads } from '../../platform/uploads/uploads';

import { ScoreFiles } from './score-files';
import { ScoreImportService } from './score-import.service';
import { ScoreTemplates } from './score-templates';

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
  async template(@Who() actor: Actor, @Param('stageId') id: StageId): Promise<StreamableFile> {
    const stage = await this.files.require(actor, id);
    return templateAnswer(await this.templates.templateOf(stage), '成绩表.xlsx', 'scores.xlsx');
  }

  @TakesFile('check')
  @Can('score.import')
  async check(
    @Who() actor: Actor,
    @Param('stageId') id: StageId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const stage = await this.files.require(actor, id);
    return linesAnswer((say) =>
      this.uploads.use(request, MOST, (path) => this.scores.check(stage, path, say)),
    );
  }

  @TakesFile('take')
  @Can('score.import')
  async take(
    @Who() actor: Actor,
    @Param('stageId') id: StageId,
    @Req() request: Request,
    @Query() { rows, name = '' }: FileTaking,
  ): Promise<StreamableFile> {
    const stage = await this.files.require(actor, id);
    const how = { onlySound: rows === 'sound' };
    return linesAnswer((say) =>
      this.uploads.use(request, MOST, (path) =>
        this.scores.take(actor, stage, { path, name }, { ...how, say }),
      ),
    );
  }

  /** The same sheet with a column that says what is wrong. */
  @TakesFile('returned')
  @Can('score.import')
  async returned(
    @Who() actor: Actor,
    @Param('stageId') id: StageId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const stage = await this.files.require(actor, id);
    return returnedAnswer(
      await answerWithFile(this.uploads, { request, most: MOST }, (path) =>
        this.scores.returned(stage, path),
      ),
    );
  }
}
