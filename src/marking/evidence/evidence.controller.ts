import { Controller, Get, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Takes } from '../../access/takes';
import { Who } from '../../access/who';
import type { EvidenceReceipt } from '../../contract/record';
import type { StageId } from '../../domain/kernel/ids';
import { EvidenceService } from './evidence.service';

@Controller('api/marking')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Post('stages/:stageId/evidence')
  @HttpCode(200)
  @Can('evidence.add')
  @Takes('image/jpeg', 'image/png', 'image/webp')
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  add(
    @Who() actor: Actor,
    @Param('stageId') stageId: StageId,
    @Req() request: Request,
  ): Promise<EvidenceReceipt> {
    return this.evidence.add(actor, stageId, request);
  }

  /** Never a page of ours, whatever is in it: no script runs in it, and the next one on this tablet asks again. */
  @Get('evidence/:hash')
  @Can('evidence.read')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'private, no-cache')
  async one(@Who() actor: Actor, @Param('hash') hash: string): Promise<StreamableFile> {
    const { mediaType, bytes } = await this.evidence.read(actor, hash);
    const name = `evidence-${hash.slice(0, 12)}.${mediaType.slice('image/'.length)}`;
    return new StreamableFile(bytes, { type: mediaType, disposition: `attachment; filename="${name}"` });
  }
}
