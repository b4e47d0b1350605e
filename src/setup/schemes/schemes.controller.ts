import { Controller, Get, Param, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { TakesFile } from '../../access/takes-file';
import { Who } from '../../access/who';
import type { SchemeForm, SchemeReadView } from '../../contract/schemes';
import type { StageId } from '../../domain/kernel/ids';
import { FILE_TYPES } from '../../platform/http/file-answers';
import { SchemeFormPipe } from './scheme-form.pipe';
import { SchemesService } from './schemes.service';

@Controller('api/stages/:stageId')
export class SchemesController {
  constructor(private readonly schemes: SchemesService) {}

  @Get('scheme.xlsx')
  @Can('competition.read')
  async workbook(
    @Param('stageId') stageId: StageId,
    @Query('form', SchemeFormPipe) form: SchemeForm,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    const bytes = await this.schemes.workbook(stageId, form, lang === 'en' ? 'en' : 'zh');
    const name = form === 'cis' ? 'scheme-cis.xlsx' : 'scheme.xlsx';
    return new StreamableFile(bytes, {
      type: FILE_TYPES.xlsx,
      disposition: `attachment; filename="${name}"`,
    });
  }

  /** A dry run: says what is in the workbook and stores nothing. */
  @TakesFile('scheme/read', FILE_TYPES.xlsx)
  @Can('rules.change')
  read(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Query('form', SchemeFormPipe) form: SchemeForm,
    @Req() request: Request,
  ): Promise<SchemeReadView> {
    return this.schemes.read(actor, stageId, { form, request });
  }
}
