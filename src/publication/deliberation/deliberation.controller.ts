import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { DeliberationView, TitlesByOrderView } from '../../contract/deliberation';
import type { Receipt } from '../../contract/mutations';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { WriteKey } from '../../platform/http/write-key';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DeliberationReadModel } from './deliberation.read-model';
import { DELIBERATED_ORDER } from './deliberation.schema';
import { DeliberationService } from './deliberation.service';

@Controller('api/publication/stages/:stageId/deliberation')
export class DeliberationController {
  constructor(
    private readonly deliberation: DeliberationService,
    private readonly readModel: DeliberationReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get()
  @Can('standings.read')
  async state(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<DeliberationView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'standings.read', stage);
    return this.readModel.ofStage(actor, stage);
  }

  @Post()
  @HttpCode(200)
  @Can('titles.deliberate')
  @ApiBody({ schema: DELIBERATED_ORDER })
  save(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: unknown,
    @WriteKey() key: string | null,
  ): Promise<Receipt> {
    return this.deliberation.save(actor, stageId, body, key);
  }

  @Post('titles')
  @HttpCode(200)
  @Can('standings.read')
  @ApiBody({ schema: DELIBERATED_ORDER })
  async titles(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: unknown,
  ): Promise<TitlesByOrderView> {
    return this.deliberation.titlesOf(actor, found(await this.stages.find(stageId)), body);
  }
}
