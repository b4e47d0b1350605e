import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Takes } from '../../access/takes';
import { Who } from '../../access/who';
import type { AdmissionView } from '../../contract/admission';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { AdmissionReadModel } from './admission.read-model';
import { AdmissionService } from './admission.service';
import { AdmissionDto } from './dto/admission.dto';
import { PhotosService } from './photos.service';

@Controller('api/exports/stages/:stageId')
export class AdmissionController {
  constructor(
    private readonly admission: AdmissionService,
    private readonly readModel: AdmissionReadModel,
    private readonly photos: PhotosService,
    private readonly stages: StageContexts,
  ) {}

  @Get('admission')
  @Can('admission.print')
  async view(@Who() actor: Actor, @Param('stageId') stageId: StageId): Promise<AdmissionView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'admission.print', stage);
    return this.readModel.ofStage(stage);
  }

  /** A POST, since it is on record: a reload of an address must not print again. */
  @Post('admission-tickets')
  @HttpCode(200)
  @Can('admission.print')
  @Header('Cache-Control', 'no-store')
  async print(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Body() body: AdmissionDto,
  ): Promise<StreamableFile> {
    const pdf = await this.admission.print(actor, stageId, body);
    const disposition = 'attachment; filename="admission-tickets.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }

  @Post('photos/:entryId')
  @HttpCode(204)
  @Can('photo.keep')
  @Takes('image/jpeg', 'image/png')
  @ApiConsumes('image/jpeg', 'image/png')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  putPhoto(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('entryId') entryId: EntryId,
    @Req() request: Request,
  ): Promise<void> {
    return this.photos.put(actor, stageId, entryId, request);
  }

  /** Never a page of ours, whatever is in it, and never kept by a browser. */
  @Get('photos/:entryId')
  @Can('photo.keep')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'no-store')
  async photo(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('entryId') entryId: EntryId,
  ): Promise<StreamableFile> {
    const { mediaType, bytes } = await this.photos.find(actor, stageId, entryId);
    return new StreamableFile(bytes, { type: mediaType, disposition: 'attachment; filename="photo"' });
  }

  @Delete('photos/:entryId')
  @HttpCode(204)
  @Can('photo.keep')
  removePhoto(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Param('entryId') entryId: EntryId,
  ): Promise<void> {
    return this.photos.remove(actor, stageId, entryId);
  }
}
