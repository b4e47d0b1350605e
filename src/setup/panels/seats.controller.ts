import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { ProposalView, SeatsView } from '../../contract/judges';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { HeldOnQuery, ProposalDto, SeatsDto } from './dto/seats.dto';
import { SeatProposals } from './seat-proposals';
import { SeatsReadModel } from './seats.read-model';
import { SeatsService } from './seats.service';

/** Who marks which module of a stage. */
@Controller('api/stages/:stageId/seats')
export class SeatsController {
  constructor(
    private readonly seats: SeatsService,
    private readonly readModel: SeatsReadModel,
    private readonly proposals: SeatProposals,
    private readonly stages: StageContexts,
  ) {}

  @Get()
  @Can('judge.read')
  async view(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Query() { heldOn }: HeldOnQuery,
  ): Promise<SeatsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'judge.read', stage);
    return this.readModel.ofStage(stage, heldOn ?? null);
  }

  @Put()
  @HttpCode(204)
  @Can('judge.manage')
  change(@Who() actor: Actor, @Param('stageId') stageId: StageId, @Body() body: SeatsDto): Promise<void> {
    return this.seats.change(actor, stageId, body);
  }

  @Post('proposal')
  @HttpCode(200)
  @Can('judge.manage')
  async propose(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: ProposalDto,
  ): Promise<ProposalView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'judge.manage', stage);
    return this.proposals.propose(stage, body);
  }
}
