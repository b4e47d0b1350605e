import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { AppealsView, AppealView, FilingView } from '../../contract/appeals';
import {
  arbitrationShape,
  askAgainShape,
  carryOutShape,
  depositShape,
  filingShape,
  type ArbitrationRequest,
  type AskAgainRequest,
  type CarryOutRequest,
  type DepositRequest,
  type FilingRequest,
} from '../../domain/appeal/appeal-requests';
import type { AppealId, CompetitionId, StageId } from '../../domain/kernel/ids';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { WriteKey } from '../../platform/http/write-key';
import { sentSchema } from '../../setup/stages/sent-schema';
import { AppealViews } from './appeal-view.read-model';
import { AppealsReadModel } from './appeals.read-model';
import { ArbitrationService } from './arbitration.service';
import { FilingReadModel } from './filing.read-model';
import { FilingService } from './filing.service';
import { OutcomesService } from './outcomes.service';

@Controller('api/publication')
export class AppealsController {
  constructor(
    private readonly lists: AppealsReadModel,
    private readonly views: AppealViews,
    private readonly filings: FilingReadModel,
    private readonly filing: FilingService,
    private readonly arbitration: ArbitrationService,
    private readonly outcomes: OutcomesService,
  ) {}

  @Get('competitions/:competitionId/appeals')
  @Can('appeal.read')
  list(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<AppealsView> {
    requireRight(actor, 'appeal.read', { competitionId });
    return this.lists.ofCompetition(actor, competitionId);
  }

  @Get('stages/:stageId/appeals')
  @Can('appeal.file')
  form(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<FilingView> {
    return this.filings.view(actor, stageId);
  }

  @Post('stages/:stageId/appeals')
  @HttpCode(200)
  @Can('appeal.file')
  @ApiBody({ schema: sentSchema(filingShape) })
  async file(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body(new ShapePipe(filingShape)) body: FilingRequest,
    @WriteKey() key: string | null,
  ): Promise<AppealView> {
    return this.views.ofAppeal(actor, await this.filing.file(actor, stageId, body, key));
  }

  @Get('appeals/:appealId')
  @Can('appeal.read')
  one(@Who() actor: Actor, @Param('appealId') id: AppealId): Promise<AppealView> {
    return this.views.ofAppeal(actor, id);
  }

  @Post('appeals/:appealId/steps')
  @HttpCode(200)
  @Can('appeal.decide')
  @ApiBody({ schema: sentSchema(arbitrationShape) })
  async arbitrate(
    @Who() actor: Actor,
    @Param('appealId') id: AppealId,
    @Body(new ShapePipe(arbitrationShape)) body: ArbitrationRequest,
    @WriteKey() key: string | null,
  ): Promise<AppealView> {
    await this.arbitration.arbitrate(actor, id, body, key);
    return this.views.ofAppeal(actor, id);
  }

  @Post('appeals/:appealId/second-level')
  @HttpCode(200)
  @Can('appeal.file')
  @ApiBody({ schema: sentSchema(askAgainShape) })
  async askAgain(
    @Who() actor: Actor,
    @Param('appealId') id: AppealId,
    @Body(new ShapePipe(askAgainShape)) { reason }: AskAgainRequest,
    @WriteKey() key: string | null,
  ): Promise<AppealView> {
    await this.outcomes.askAgain(actor, id, reason, key);
    return this.views.ofAppeal(actor, id);
  }

  @Post('appeals/:appealId/carried-out')
  @HttpCode(200)
  @Can('appeal.carry-out')
  @ApiBody({ schema: sentSchema(carryOutShape) })
  async carryOut(
    @Who() actor: Actor,
    @Param('appealId') id: AppealId,
    @Body(new ShapePipe(carryOutShape)) { seq }: CarryOutRequest,
    @WriteKey() key: string | null,
  ): Promise<AppealView> {
    await this.outcomes.carryOut(actor, id, seq, key);
    return this.views.ofAppeal(actor, id);
  }

  @Post('appeals/:appealId/deposit')
  @HttpCode(200)
  @Can('appeal.deposit')
  @ApiBody({ schema: sentSchema(depositShape) })
  async deposit(
    @Who() actor: Actor,
    @Param('appealId') id: AppealId,
    @Body(new ShapePipe(depositShape)) body: DepositRequest,
    @WriteKey() key: string | null,
  ): Promise<AppealView> {
    await this.outcomes.deposit(actor, id, body, key);
    return this.views.ofAppeal(actor, id);
  }

  @Post('appeals/:appealId/answer')
  @HttpCode(200)
  @Can('appeal.answer')
  async answer(
    @Who() actor: Actor,
    @Param('appealId') id: AppealId,
    @WriteKey() key: string | null,
  ): Promise<AppealView> {
    await this.outcomes.answer(actor, id, key);
    return this.views.ofAppeal(actor, id);
  }
}
