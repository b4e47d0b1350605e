import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { CorrectionDraftView, DifferenceView, ProposalsView } from '../../contract/corrections';
import type { EditionHead, PublishedResultView } from '../../contract/publication';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { WholeNumberPipe } from '../../platform/http/whole-number.pipe';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { PublishedResultsReadModel } from '../published-results.read-model';
import { CorrectionDraftsReadModel } from './correction-drafts.read-model';
import { ConfirmDto, DeclineDto, ProposeDto } from './dto/corrections.dto';
import { ProposalsReadModel } from './proposals.read-model';
import { ProposalsService, type Proposed } from './proposals.service';

@Controller('api/publication/stages/:stageId')
export class CorrectionsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly readModel: ProposalsReadModel,
    private readonly drafts: CorrectionDraftsReadModel,
    private readonly results: PublishedResultsReadModel,
    private readonly stages: StageContexts,
  ) {}

  @Get('editions')
  @Can('edition.read')
  async editions(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<EditionHead[]> {
    await this.readable(actor, stageId);
    return this.results.allOfStage(stageId);
  }

  @Get('versions/:version/difference')
  @Can('edition.read')
  async difference(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
  ): Promise<DifferenceView> {
    await this.readable(actor, stageId);
    return this.readModel.difference(stageId, version);
  }

  @Get('draft')
  @Can('edition.read')
  async draft(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<CorrectionDraftView> {
    const stage = await this.readable(actor, stageId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return (await this.drafts.ofStage(stage, actor.accountId)).view;
  }

  @Get('proposals')
  @Can('edition.read')
  async list(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<ProposalsView> {
    return this.readModel.listFor(actor, await this.readable(actor, stageId));
  }

  @Post('proposals')
  @HttpCode(200)
  @Can('result.publish')
  propose(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: ProposeDto,
  ): Promise<Proposed> {
    return this.proposals.propose(actor, stageId, body);
  }

  @Post('proposals/:proposalId/confirm')
  @HttpCode(200)
  @Can('edition.confirm')
  confirm(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('proposalId') proposalId: string,
    @Body() body: ConfirmDto,
  ): Promise<PublishedResultView> {
    return this.proposals.confirm(actor, { stageId, proposalId }, body);
  }

  @Post('proposals/:proposalId/decline')
  @HttpCode(204)
  @Can('edition.confirm')
  decline(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('proposalId') proposalId: string,
    @Body() { reason }: DeclineDto,
  ): Promise<void> {
    return this.proposals.decline(actor, { stageId, proposalId }, reason);
  }

  private async readable(actor: Actor, stageId: StageId): Promise<StageContext> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'edition.read', stage);
    return stage;
  }
}
