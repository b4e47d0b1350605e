import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { CompetitionPaperKind, PaperFormat, StagePaperKind, YearbookView } from '../../contract/papers';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import type { Locale } from '../../domain/kernel/local-text';
import { WordPipe } from '../../platform/http/word.pipe';
import { PaperFont } from '../paper/paper-font';
import { CompetitionPapersService } from './competition-papers.service';
import { paperFile } from './paper-file';
import { StagePapersService } from './stage-papers.service';

const FORMATS = new WordPipe<PaperFormat>(['pdf', 'xlsx', 'csv']);
const OF_STAGE = new WordPipe<StagePaperKind>(['notice', 'summary', 'signatures']);
const OF_COMPETITION = new WordPipe<CompetitionPaperKind>(['awards', 'yearbook']);

/** Papers are made when they are asked for, from what holds then; nothing of them is kept. */
@Controller('api/exports')
export class PapersController {
  constructor(
    private readonly ofStages: StagePapersService,
    private readonly ofCompetitions: CompetitionPapersService,
    private readonly font: PaperFont,
  ) {}

  @Get('stages/:stageId/papers/:kind/:format')
  @Can('paper.print')
  @Header('Cache-Control', 'private, no-store')
  async ofStage(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('kind', OF_STAGE) kind: StagePaperKind,
    @Param('format', FORMATS) format: PaperFormat,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    const paper = await this.ofStages.make(actor, stageId, kind, localeOf(lang));
    return paperFile(paper, format, this.font);
  }

  @Get('competitions/:competitionId/papers/:kind/:format')
  @Can('paper.print')
  @Header('Cache-Control', 'private, no-store')
  async ofCompetition(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('kind', OF_COMPETITION) kind: CompetitionPaperKind,
    @Param('format', FORMATS) format: PaperFormat,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    const paper = await this.ofCompetitions.make(actor, competitionId, kind, localeOf(lang));
    return paperFile(paper, format, this.font);
  }

  @Get('competitions/:competitionId/yearbook')
  @Can('paper.print')
  yearbook(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<YearbookView> {
    return this.ofCompetitions.yearbook(actor, id);
  }
}

function localeOf(lang: string | undefined): Locale {
  return lang === 'en' ? 'en' : 'zh-CN';
}
