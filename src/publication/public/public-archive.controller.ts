import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Public } from '../../access/can';
import type { CompetitionId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { WholeNumberPipe } from '../../platform/http/whole-number.pipe';
import { PublicArchives } from './public-archives.service';
import { PublicCompetitions } from './public-competitions.read-model';

const unpacked = promisify(gunzip);
/** The bytes behind an address never change. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** The archive that was given out, for whoever comes: a link and a file, without a script (PBA-3). */
@Controller('public/competitions/:competitionId/archives')
export class PublicArchiveController {
  constructor(
    private readonly competitions: PublicCompetitions,
    private readonly archives: PublicArchives,
  ) {}

  @Get(':version/archive.json')
  @Public()
  async file(
    @Param('competitionId') competitionId: CompetitionId,
    @Param('version', WholeNumberPipe) version: number,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    found(await this.competitions.find(competitionId));
    const packed = found(await this.archives.packedOf(competitionId, version));
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="archive-public-${version}.json"`);
    response.setHeader('Cache-Control', FOR_GOOD);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.acceptsEncodings('gzip')) response.setHeader('Content-Encoding', 'gzip').end(packed);
    else response.end(await unpacked(packed));
  }
}
