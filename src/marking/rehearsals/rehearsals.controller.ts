import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import { Who } from '../../access/who';
import type { RehearsalDetail, RehearsalView } from '../../contract/rehearsals';
import type { CompetitionId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StartSimulationDto } from './dto/start-simulation.dto';
import { RehearsalsReadModel } from './rehearsals.read-model';
import { RehearsalEnding } from './rehearsal-ending.service';
import { RehearsalOpening } from './rehearsal-opening.service';
import { SimulationService } from './simulation.service';

@Controller('api/competitions/:competitionId/rehearsals')
export class RehearsalsController {
  constructor(
    private readonly opening: RehearsalOpening,
    private readonly ending: RehearsalEnding,
    private readonly simulation: SimulationService,
    private readonly views: RehearsalsReadModel,
  ) {}

  @Get()
  @Can('rehearsal.read')
  list(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<RehearsalView[]> {
    requireWholeCompetition(actor, 'rehearsal.read', id);
    return this.views.listOf(id);
  }

  @Post()
  @Can('rehearsal.run')
  async open(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<RehearsalDetail> {
    return found(await this.views.detail(id, await this.opening.open(actor, id)));
  }

  @Get(':rehearsalId')
  @Can('rehearsal.read')
  async one(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('rehearsalId') rehearsalId: CompetitionId,
  ): Promise<RehearsalDetail> {
    requireWholeCompetition(actor, 'rehearsal.read', id);
    return found(await this.views.detail(id, rehearsalId));
  }

  @Post(':rehearsalId/simulation')
  @HttpCode(200)
  @Can('rehearsal.run')
  async start(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('rehearsalId') rehearsalId: CompetitionId,
    @Body() body: StartSimulationDto,
  ): Promise<RehearsalDetail> {
    await this.simulation.start(actor, { competitionId, rehearsalId }, body);
    return found(await this.views.detail(competitionId, rehearsalId));
  }

  @Delete(':rehearsalId/simulation')
  @Can('rehearsal.run')
  async stop(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('rehearsalId') rehearsalId: CompetitionId,
  ): Promise<RehearsalDetail> {
    await this.simulation.stop(actor, { competitionId, rehearsalId });
    return found(await this.views.detail(competitionId, rehearsalId));
  }

  @Post(':rehearsalId/end')
  @HttpCode(200)
  @Can('rehearsal.run')
  async end(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Param('rehearsalId') rehearsalId: CompetitionId,
  ): Promise<RehearsalDetail> {
    await this.ending.end(actor, id, rehearsalId);
    return found(await this.views.detail(id, rehearsalId));
  }
}
