import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { StageId } from '../../domain/kernel/ids';
import { WholeNumberPipe } from '../../platform/http/whole-number.pipe';
import { ImpactExportService } from './impact-export.service';

@Controller('api/exports/stages/:stageId')
export class ImpactExportController {
  constructor(private readonly impact: ImpactExportService) {}

  @Get('impact.csv')
  @Can('edition.read')
  ofDraft(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    return this.file(actor, stageId, { version: null, lang });
  }

  @Get('versions/:version/impact.csv')
  @Can('edition.read')
  ofEdition(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('version', WholeNumberPipe) version: number,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    return this.file(actor, stageId, { version, lang });
  }

  private async file(
    actor: Actor,
    stageId: StageId,
    { version, lang }: { readonly version: number | null; readonly lang: string | undefined },
  ): Promise<StreamableFile> {
    const locale = lang === 'en' ? 'en' : 'zh-CN';
    const { file, isRehearsal } = await this.impact.exportImpact(actor, stageId, { version, locale });
    const name = `correction${version === null ? '' : `-v${version}`}.csv`;
    return new StreamableFile(file, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${isRehearsal ? 'REHEARSAL-' : ''}${name}"`,
    });
  }
}
