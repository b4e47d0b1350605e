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

import { ParticipationFilesService } from './participation-files.service';

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
    return templateAnswer(await this.files.template(actor, id), '初赛参赛人数.xlsx', 'entrants.xlsx');
  }

  @TakesFile('check')
  @Can('registration.submit')
  async check(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    found(await this.competitions.find(id));
    return linesAnswer((tell) =>
      this.uploads.use(request, MOST, (path) => this.files.check(actor, id, path, tell)),
    );
  }

  @TakesFile('take')
  @Can('registration.submit')
  async take(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
    @Query() { rows, name = '' }: FileTaking,
  ): Promise<StreamableFile> {
    found(await this.competitions.find(id));
    const how = { name, onlySound: rows === 'sound' };
    return linesAnswer((tell) =>
      this.uploads.use(request, MOST, (path) => this.files.take(actor, id, { path, ...how }, tell)),
    );
  }

  /** The same sheet with a column that says what is wrong. */
  @TakesFile('returned')
  @Can('registration.submit')
  async returned(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    found(await this.competitions.find(id));
    return returnedAnswer(
      await answerWithFile(this.uploads, { request, most: MOST }, (path) =>
        this.files.returned(actor, id, path),
      ),
    );
  }
}
