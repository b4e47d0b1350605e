import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { PublicationPlanView } from '../../contract/public-results';
import type { CompetitionId } from '../../domain/kernel/ids';
import { publicationPlanBodyShape } from '../../domain/publication/publication-plan';
import { sentSchema } from '../../setup/stages/sent-schema';
import { PublicationPlans } from './publication-plans.read-model';
import { PublicationPlansService } from './publication-plans.service';

@Controller('api/publication/competitions/:competitionId/plan')
export class PublicationPlansController {
  constructor(
    private readonly plans: PublicationPlans,
    private readonly service: PublicationPlansService,
  ) {}

  @Get()
  @Can('edition.read')
  view(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<PublicationPlanView> {
    requireRight(actor, 'edition.read', { competitionId: id });
    return this.plans.view(id);
  }

  @Put()
  @Can('result.publish')
  @ApiBody({ schema: sentSchema(publicationPlanBodyShape) })
  save(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Body() body: unknown,
  ): Promise<PublicationPlanView> {
    return this.service.save(actor, id, body);
  }
}
