import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Can } from '../access/can';
import { Who } from '../access/who';
import type { CompetitionId } from '../domain/kernel/ids';
import type { Locale } from '../domain/kernel/local-text';
import { ArchiveExportService } from './archive/archive-export.service';
import { RosterService, type RosterFormat } from './roster/roster.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
  ): Promise<StreamableFile> {
    const { text, isRehearsal } = await this.archives.exportArchive(actor, competitionId);
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'application/json; charset=utf-8',
      disposition: dispositionOf('archive.json', isRehearsal),
    });
  }

  private async file(
    actor: Actor,
    id: CompetitionId,
    as: { format: RosterFormat; locale: Locale },
  ): Promise<StreamableFile> {
    const { file, isRehearsal } = await this.roster.exportRoster(actor, id, as);
    const type = as.format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
    const disposition = dispositionOf(`promotions.${as.format}`, isRehearsal);
    return new StreamableFile(file, { type, disposition });
  }
}

/** What comes of a rehearsal says so in its name (RHS-7). */
function dispositionOf(name: string, isRehearsal: boolean): string {
  return `attachment; filename="${isRehearsal ? 'REHEARSAL-' : ''}${name}"`;
}

function localeOf(lang: string | undefined): Locale {
  return lang === 'en' ? 'en' : 'zh-CN';
}
