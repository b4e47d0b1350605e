import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { RulingsView, SpreadsView } from '../../contract/marking';
import type { Receipt } from '../../contract/mutations';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DECISION, RULING } from './ruling.schema';
import { RulingsReadModel } from './rulings.read-model';
import { RulingsService } from './rulings.service';
import { WriteKey } from '../../platform/http/write-key';
import { SpreadsReadModel } from './spreads.read-model';

@Controller('api/marking')
export class RulingsController {
  constructor(
    private readonly rulings: RulingsService,
    private readonly readModel: RulingsReadModel,
    private readonly spreads: SpreadsReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('stages/:stageId/rulings')
  @Can('progress.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<RulingsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return this.readModel.listOf(stage);
  }

  @Get('stages/:stageId/spreads')
  @Can('progress.read')
  async spreadsOf(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<SpreadsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'progress.read', stage);
    return this.spreads.listOf(stage);
  }

  @Post('entries/:entryId/rulings')
  @HttpCode(200)
  @Can('ruling.give')
  @ApiBody({ schema: RULING })
  ruleOn(
    @Who() actor: Actor,
    @Param('entryId') entryId: EntryId,
    @Body() body: unknown,
    @WriteKey() key: string | null,
  ): Promise<Receipt> {
    return this.rulings.ruleOn(actor, entryId, body, key);
  }

  @Post('stages/:stageId/decisions')
  @HttpCode(200)
  @Can('entry.rule')
  @ApiBody({ schema: DECISION })
  decideTie(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: unknown,
    @WriteKey() key: string | null,
  ): Promise<Receipt> {
    return this.rulings.decideTie(actor, stageId, body, key);
  }
}
