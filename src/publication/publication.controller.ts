import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { may } from '../access/may';
import { Who } from '../access/who';
import type { EditionView, PublishedResultView } from '../contract/publication';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import { found } from '../platform/http/found';
import { WholeNumberPipe } from '../platform/http/whole-number.pipe';
import { FrozenStages } from '../results/freeze/frozen-stages';
import { EndedRehearsals } from '../setup/rehearsals/ended-rehearsals.read-model';
import { PublicationService } from './publication.service';
import { PublishedResultsReadModel } from './published-results.read-model';

@Controller('api/publication')
export class PublicationController {
  constructor(
    private readonly publication: PublicationService,
    private readonly results: PublishedResultsReadModel,
    private readonly ended: EndedRehearsals,
    private readonly frozen: FrozenStages,
  ) {}

  @Post('stages/:stageId/publish')
  @HttpCode(200)
  @Can('result.publish')
  publish(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<PublishedResultView> {
    return this.publication.publishResults(actor, stageId);
  }

  @Get('stages/:stageId')
  @Can('result.read')
  async newest(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<PublishedResultView> {
    const newest = await this.results.find(stageId);
    const shown = newest && this.unrevealed(actor, newest) ? await this.beforeFreeze(newest) : newest;
    return this.shown(actor, shown);
  }

  @Get('stages/:stageId/versions/:version')
  @Can('result.read')
  async version(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
  ): Promise<PublishedResultView> {
    const result = await this.results.find(stageId, version);
    return this.shown(actor, result && this.unrevealed(actor, result) ? undefined : result);
  }

  @Get('competitions/:competitionId')
  @Can('result.read')
  async editions(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<EditionView[]> {
    await this.ended.requireShown(actor, competitionId);
    const editions = await this.results.editionsOf(competitionId);
    return editions.filter(
      ({ stageId, tradeId, publishedAt }) =>
        may(actor, 'progress.read', { competitionId, tradeId }) ||
        !this.frozen.isUnrevealed(competitionId, stageId, publishedAt),
    );
  }

  /** Published while the board stands still, and nobody has revealed it: the public waits for the presenter (RVL-4). */
  private unrevealed(actor: Actor, { content }: PublishedResultView): boolean {
    const { competitionId, tradeId, stageId, publishedAt } = content;
    if (may(actor, 'progress.read', { competitionId, tradeId })) return false;
    return this.frozen.isUnrevealed(competitionId, stageId, publishedAt);
  }

  /** The newest edition that everybody knew at the freeze. */
  private async beforeFreeze({ content }: PublishedResultView): Promise<PublishedResultView | undefined> {
    const { competitionId, stageId } = content;
    const known = (await this.results.allOfStage(stageId)).find(
      ({ publishedAt }) => !this.frozen.isUnrevealed(competitionId, stageId, publishedAt),
    );
    return known && this.results.find(stageId, known.version);
  }

  private async shown(actor: Actor, result: PublishedResultView | undefined): Promise<PublishedResultView> {
    const view = found(result);
    await this.ended.requireShown(actor, view.content.competitionId);
    return view;
  }
}
