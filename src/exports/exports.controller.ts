import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { Who } from '../access/who';
import type { RosterExportView } from '../contract/rosters';
import type { CompetitionId } from '../domain/kernel/ids';
import type { Locale } from '../domain/kernel/local-text';
import { rosterRequestShape, type RosterRequest } from '../domain/promotion/workflow/roster-request';
import { attachment, FILE_TYPES } from '../platform/http/file-answers';
import { ShapePipe } from '../platform/http/shape.pipe';
import { sentSchema } from '../setup/stages/sent-schema';
import { ArchiveExportService } from './archive/archive-export.service';
import { RosterService } from './roster/roster.service';

@Controller('api/exports/competitions/:competitionId')
export class ExportsController {
  constructor(
    private readonly roster: RosterService,
    private readonly archives: ArchiveExportService,
  ) {}

  @Get('promotions.xlsx')
  @Can('roster.export')
  workbook(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    return this.file(actor, id, { format: 'xlsx', locale: localeOf(lang) });
  }

  @Get('promotions.csv')
  @Can('roster.export')
  csv(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    return this.file(actor, id, { format: 'csv', locale: localeOf(lang) });
  }

  @Get('archive')
  @Can('archive.export')
  async archive(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Query('audience') audience?: string,
  ): Promise<StreamableFile> {
    const isPublic = audience === 'public';
    const { text, bytes, isRehearsal } = await this.archives.exportArchive(
      actor,
      competitionId,
      isPublic ? 'public' : 'organizer',
    );
    return new StreamableFile(Readable.from(text, { objectMode: false }), {
      length: bytes,
      type: 'application/json; charset=utf-8',
      disposition: dispositionOf(isPublic ? 'archive-public.json' : 'archive.json', isRehearsal),
    });
  }

  @Get('rosters')
  @Can('roster.export')
  rosters(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<RosterExportView[]> {
    return this.roster.list(actor, competitionId);
  }

  /** A POST, since it is on record with its purpose, and the one for the authority marks its rows. */
  @Post('rosters')
  @HttpCode(200)
  @Can('roster.export')
  @Header('Cache-Control', 'no-store')
  @ApiBody({ schema: sentSchema(rosterRequestShape) })
  async takeRoster(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body(new ShapePipe(rosterRequestShape)) body: RosterRequest,
  ): Promise<StreamableFile> {
    const { file, name } = await this.roster.take(actor, competitionId, body);
    const disposition = attachment(name, `roster.${body.format}`);
    return new StreamableFile(file, { type: FILE_TYPES[body.format], disposition });
  }

  /** The provisional one by an address, with documents hidden. */
  private async file(
    actor: Actor,
    id: CompetitionId,
    as: Pick<RosterRequest, 'format' | 'locale'>,
  ): Promise<StreamableFile> {
    const request = { ...as, scope: { kind: 'all' }, isOfficial: false, withIdentities: false } as const;
    const { file, isRehearsal } = await this.roster.take(actor, id, { ...request, purpose: '' });
    const disposition = dispositionOf(`promotions.${as.format}`, isRehearsal);
    return new StreamableFile(file, { type: FILE_TYPES[as.format], disposition });
  }
}

/** What comes of a rehearsal says so in its name (RHS-7). */
function dispositionOf(name: string, isRehearsal: boolean): string {
  return `attachment; filename="${isRehearsal ? 'REHEARSAL-' : ''}${name}"`;
}

function localeOf(lang: string | undefined): Locale {
  return lang === 'en' ? 'en' : 'zh-CN';
}
