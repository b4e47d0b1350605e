import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { CompetitionListItem, CompetitionView } from '../../contract/competitions';
import type { CompetitionId } from '../../domain/kernel/ids';
import { competitionChangeShape, newCompetitionShape } from '../../domain/template/set-up-requests';
import { found } from '../../platform/http/found';
import { EndedRehearsals } from '../rehearsals/ended-rehearsals.read-model';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { WriteKey } from '../../platform/http/write-key';
import { sentSchema } from '../stages/sent-schema';
import {
  CompetitionSettingService,
  type CompetitionChangeRead,
  type NewCompetitionRead,
} from './competition-setting.service';
import { CompetitionsReadModel } from './competitions.read-model';

@Controller('api/competitions')
export class CompetitionsController {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly ended: EndedRehearsals,
    private readonly setting: CompetitionSettingService,
  ) {}

  @Get()
  @Can('competition.read')
  list(): Promise<CompetitionListItem[]> {
    return this.competitions.listShown();
  }

  @Get(':competitionId')
  @Can('competition.read')
  async one(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<CompetitionView> {
    await this.ended.requireShown(actor, id);
    return found(await this.competitions.view(id));
  }

  @Post()
  @Can('competition.create')
  @ApiBody({ schema: sentSchema(newCompetitionShape) })
  create(
    @Who() actor: Actor,
    @Body(new ShapePipe(newCompetitionShape)) body: NewCompetitionRead,
    @WriteKey() key: string | null,
  ): Promise<{ id: CompetitionId }> {
    return this.setting.create(actor, body, key);
  }

  @Patch(':competitionId')
  @HttpCode(204)
  @Can('competition.change')
  @ApiBody({ schema: sentSchema(competitionChangeShape) })
  change(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Body(new ShapePipe(competitionChangeShape)) body: CompetitionChangeRead,
  ): Promise<void> {
    return this.setting.change(actor, id, body);
  }
}
