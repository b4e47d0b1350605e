import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { RulesChangeView, RulesVersionView, StageRulesView } from '../../contract/competitions';
import type { StageId } from '../../domain/kernel/ids';
import { diffRules } from '../../domain/stage-rules/diff-rules';
import { found } from '../../platform/http/found';
import { OptionalNumberPipe } from '../../platform/http/optional-number.pipe';
import { WholeNumberPipe } from '../../platform/http/whole-number.pipe';
import { StageRulesReadModel } from './stage-rules.read-model';
import { STAGE_RULES } from './stage-rules.schema';
import { StagesService } from './stages.service';

@Controller('api/stages/:stageId/rules')
export class StagesController {
  constructor(
    private readonly rules: StageRulesReadModel,
    private readonly stages: StagesService,
  ) {}

  @Get()
  @Can('competition.read')
  async current(@Param('stageId') stageId: StageId): Promise<StageRulesView> {
    return found(await this.rules.find(stageId));
  }

  /** @param basedOn the version that the new rules were made from; where another has been saved meanwhile nothing is stored (SCE-6) */
  @Put()
  @Can('rules.change')
  @ApiQuery({ name: 'basedOn', required: false, schema: { type: 'integer' } })
  @ApiBody({ schema: STAGE_RULES })
  change(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() rules: unknown,
    @Query('basedOn', OptionalNumberPipe) basedOn?: number,
  ): Promise<StageRulesView> {
    return this.stages.changeRules(actor, stageId, rules, basedOn);
  }

  @Get('versions')
  @Can('competition.read')
  async versions(@Param('stageId') stageId: StageId): Promise<RulesVersionView[]> {
    const versions = await this.rules.versionsOf(stageId);
    return found(versions.length > 0 ? versions : undefined);
  }

  @Get('versions/:version')
  @Can('competition.read')
  async version(
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
  ): Promise<StageRulesView> {
    return found(await this.rules.find(stageId, version));
  }

  /** What this version changed in the one before it. */
  @Get('versions/:version/changes')
  @Can('competition.read')
  async changes(
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
  ): Promise<RulesChangeView> {
    const after = found(await this.rules.find(stageId, version));
    const before = found(await this.rules.find(stageId, version - 1));
    return { stageId, version, changes: diffRules(before.rules, after.rules) };
  }
}
