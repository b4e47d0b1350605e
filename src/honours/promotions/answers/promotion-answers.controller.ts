import { Controller, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../../access/actor';
import { Can } from '../../../access/can';
import { Takes } from '../../../access/takes';
import { Who } from '../../../access/who';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { progressLines } from '../../../platform/http/progress-lines';
import { TABLE_LIMITS } from '../../../platform/tables/table-limits';
import { answerWithFile } from '../../../platform/uploads/answer-with-file';
import { Uploads } from '../../../platform/uploads/uploads';
import { AnswerTaking } from './dto/answer-taking.dto';
import { PromotionAnswersService } from './promotion-answers.service';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const MOST = TABLE_LIMITS.bytes;

/** Answers of the authority come in here; each reply is a stream of lines (FileLine) that ends with the report. */
@Controller('api/honours/competitions/:competitionId/promotion-answers')
export class PromotionAnswersController {
  constructor(
    private readonly uploads: Uploads,
    private readonly answers: PromotionAnswersService,
  ) {}

  @Post('check')
  @HttpCode(200)
  @Can('promotion.answer')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async check(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    await this.answers.require(actor, id);
    const lines = await progressLines((say) =>
      this.uploads.use(request, MOST, (path) => this.answers.check(id, path, say)),
    );
    return new StreamableFile(lines, { type: 'application/x-ndjson' });
  }

  @Post('take')
  @HttpCode(200)
  @Can('promotion.answer')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async take(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
    @Query() { rows, name = '' }: AnswerTaking,
  ): Promise<StreamableFile> {
    await this.answers.require(actor, id);
    const how = { name, onlySound: rows === 'sound' };
    const lines = await progressLines((say) =>
      this.uploads.use(request, MOST, (path) => this.answers.take(actor, id, { path, ...how, say })),
    );
    return new StreamableFile(lines, { type: 'application/x-ndjson' });
  }

  /** The same sheet with a column that says what is wrong. */
  @Post('returned')
  @HttpCode(200)
  @Can('promotion.answer')
  @Takes('application/octet-stream')
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  async returned(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    await this.answers.require(actor, id);
    const { type, name, file } = await answerWithFile(this.uploads, { request, most: MOST }, (path) =>
      this.answers.returned(id, path),
    );
    const disposition = `attachment; filename="returned"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(file, { type, disposition });
  }
}
