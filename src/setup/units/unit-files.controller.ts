import { Controller, Get, Param, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { TakesFile } from '../../access/takes-file';
import { Who } from '../../access/who';
import type { CompetitionId } from '../../domain/kernel/ids';
import { linesAnswer, returnedAnswer, templateAnswer } from '../../platform/http/file-answers';
import { found } from '../../platform/http/found';
import { answerWithFile } from '../../platform/uploads/answer-with-file';
import { FileTaking } from '../../platform/uploads/file-taking';
import { Uploads } from '../../platform/uploads/uploads';
import { CompetitionsReadModel } from '../competitions/competitions.read-model';

import { UnitFilesService } from './unit-files.service';

/** Some thousand units are far less. */
const MOST = 8 * 1024 * 1024;

/** Files of units come in here; each answer is a stream of lines (FileLine) that ends with the report. */
@Controller('api/competitions/:competitionId/units/file')
export class UnitFilesController {
  constructor(
    private readonly uploads: Uploads,
    private readonly files: UnitFilesService,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  @Get('template.xlsx')
  @Can('unit.manage')
  async template(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<StreamableFile> {
    await this.require(actor, id);
    return templateAnswer(await this.files.template(), '单位表.xlsx', 'units.xlsx');
  }

  @TakesFile('check')
  @Can('unit.manage')
  async check(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    await this.require(actor, id);
    return linesAnswer((tell) => this.uploads.use(request, MOST, (path) => this.files.check(id, path, tell)));
  }

  @TakesFile('take')
  @Can('unit.manage')
  async take(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
    @Query() { rows, name = '' }: FileTaking,
  ): Promise<StreamableFile> {
    await this.require(actor, id);
    const how = { name, onlySound: rows === 'sound' };
    return linesAnswer((tell) =>
      this.uploads.use(request, MOST, (path) => this.files.take(actor, id, { path, ...how }, tell)),
    );
  }

  /** The same sheet with a column that says what is wrong. */
  @TakesFile('returned')
  @Can('unit.manage')
  async returned(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    await this.require(actor, id);
    return returnedAnswer(
      await answerWithFile(this.uploads, { request, most: MOST }, (path) => this.files.returned(id, path)),
    );
  }

  private async require(actor: Actor, id: CompetitionId): Promise<void> {
    found(await this.competitions.find(id));
    this.files.require(actor, id);
  }
}
