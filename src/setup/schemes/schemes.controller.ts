import { Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Takes } from '../../access/takes';
import { Who } from '../../access/who';
import type { SchemeForm, SchemeReadView } from '../../contract/schemes';
import type { StageId } from '../../domain/kernel/ids';
import { SchemeFormPipe } from './scheme-form.pipe';
import { SchemesService } from './schemes.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="${name}"` });
  }

  /** A dry run: says what is in the workbook and stores nothing. */
  @Post('scheme/read')
  @HttpCode(200)
  @Can('rules.change')
  @Takes(XLSX)
  @ApiConsumes(XLSX)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  read(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Query('form', SchemeFormPipe) form: SchemeForm,
    @Req() request: Request,
  ): Promise<SchemeReadView> {
    return this.schemes.read(actor, stageId, { form, request });
  }
}
