import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { PaperFormat } from '../../contract/papers';
import type { CompetitionId } from '../../domain/kernel/ids';
import { RecommendationsService } from '../../honours/recommendations/recommendations.service';
import { WordPipe } from '../../platform/http/word.pipe';
import { PaperFont } from '../paper/paper-font';
import { paperFile } from './paper-file';
import { PaperSources } from './paper-sources.read-model';
import { recommendationPaper } from './recommendation-paper';

const FORMATS = new WordPipe<PaperFormat>(['pdf', 'xlsx', 'csv']);

/** Recommendation lists on paper, from the query of the screen. */
@Controller('api/exports/competitions/:competitionId/recommendations')
export class RecommendationPapersController {
  constructor(
    private readonly lists: RecommendationsService,
    private readonly sources: PaperSources,
    private readonly font: PaperFont,
  ) {}

  @Get(':ruleId/:format')
  @Can('recommendation.read')
  @Header('Cache-Control', 'private, no-store')
  async list(
    @Who() actor: Actor,
    @Param() { competitionId, ruleId }: { readonly competitionId: CompetitionId; readonly ruleId: string },
    @Param('format', FORMATS) format: PaperFormat,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    const view = await this.lists.view(actor, { competitionId, ruleId });
    const competition = await this.sources.competition(competitionId);
    const locale = lang === 'en' ? 'en' : 'zh-CN';
    return paperFile(
      recommendationPaper({ competition, locale, view, at: this.sources.now() }),
      format,
      this.font,
    );
  }
}
