import { Controller, Param, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../access/actor';
import { Can } from '../../../access/can';
import { TakesFile } from '../../../access/takes-file';
import { Who } from '../../../access/who';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { linesAnswer, returnedAnswer } from '../../../platform/http/file-answers';
import { TABLE_LIMITS } from '../../../platform/tables/table-limits';
import { answerWithFile } from '../../../platform/uploads/answer-with-file';
import { Uploads } from '../../../platform/uploads/uploads';
import { AnswerTaking } from './dto/answer-taking.dto';
import { PromotionAnswersService } from './promotion-answers.service';

const MOST = TABLE_LIMITS.bytes;

/** Answers of the authority come in here; each reply is a stream of lines (FileLine) that ends with the report. */
@Controller('api/honours/competitions/:competitionId/promotion-answers')
export class PromotionAnswersController {
  constructor(
    private readonly uploads: Uploads,
    private readonly answers: PromotionAnswersService,
  ) {}

  @TakesFile('check')
  @Can('promotion.answer')
  async check(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    await this.answers.require(actor, id);
    return linesAnswer((say) => this.uploads.use(request, MOST, (path) => this.answers.check(id, path, say)));
  }

  @TakesFile('take')
  @Can('promotion.answer')
  async take(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
    @Query() { rows, name = '' }: AnswerTaking,
  ): Promise<StreamableFile> {
    await this.answers.require(actor, id);
    const how = { name, onlySound: rows === 'sound' };
    return linesAnswer((say) =>
      this.uploads.use(request, MOST, (path) => this.answers.take(actor, id, { path, ...how, say })),
    );
  }

  /** The same sheet with a column that says what is wrong. */
  @TakesFile('returned')
  @Can('promotion.answer')
  async returned(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    await this.answers.require(actor, id);
    return returnedAnswer(
      await answerWithFile(this.uploads, { request, most: MOST }, (path) => this.answers.returned(id, path)),
    );
  }
}
