import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { ParticipationsView } from '../../contract/participations';
import type { CompetitionId } from '../../domain/kernel/ids';
import {
  participationChangesShape,
  type ParticipationChange,
} from '../../domain/participation/participation-changes';
import { found } from '../../platform/http/found';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { CompetitionsReadModel } from '../competitions/competitions.read-model';
import { sentSchema } from '../stages/sent-schema';
import { ParticipationsService } from './participations.service';

@Controller('api/competitions/:competitionId/participations')
export class ParticipationsController {
  constructor(
    private readonly participations: ParticipationsService,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  @Get()
  @Can('registration.read')
  async view(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<ParticipationsView> {
    found(await this.competitions.find(id));
    return this.participations.view(actor, id);
  }

  @Put()
  @HttpCode(204)
  @Can('registration.submit')
  @ApiBody({ schema: sentSchema(participationChangesShape) })
  async change(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Body(new ShapePipe(participationChangesShape)) { changes }: { changes: ParticipationChange[] },
  ): Promise<void> {
    found(await this.competitions.find(id));
    return this.participations.change(actor, id, changes);
  }
}
