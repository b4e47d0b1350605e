import { Body, Controller, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { CertificatePreviewBody } from '../../contract/certificates';
import { CERTIFICATE_KINDS } from '../../domain/certificate/certificate-ground';
import { certificateSettingShape } from '../../domain/certificate/certificate-setting';
import type { CompetitionId } from '../../domain/kernel/ids';
import { recordShape } from '../../domain/kernel/record-shape';
import { oneOfShape } from '../../domain/kernel/shapes';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { sentSchema } from '../../setup/stages/sent-schema';
import { CertificatePrinting } from './certificate-printing.service';
import { CertificatesPrintDto } from './dto/certificates-print.dto';

const previewShape = recordShape({
  kind: oneOfShape(...CERTIFICATE_KINDS),
  language: oneOfShape('zh-CN', 'en'),
  setting: certificateSettingShape,
});

@Controller('api/exports/competitions/:competitionId')
export class CertificatePrintingController {
  constructor(private readonly printing: CertificatePrinting) {}

  /** A POST, since it is on record: a reload of an address must not print again. */
  @Post('certificates.pdf')
  @HttpCode(200)
  @Can('certificate.issue')
  @Header('Cache-Control', 'no-store')
  async print(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Body() body: CertificatesPrintDto,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const origin = `${request.protocol}://${request.get('host') ?? ''}`;
    const pdf = await this.printing.print(actor, id, body, origin);
    const disposition = 'attachment; filename="certificates.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }

  @Post('certificate-preview.pdf')
  @HttpCode(200)
  @Can('certificate.issue')
  @Header('Cache-Control', 'no-store')
  @ApiBody({ schema: sentSchema(previewShape) })
  async preview(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Body(new ShapePipe(previewShape)) body: CertificatePreviewBody,
  ): Promise<StreamableFile> {
    const pdf = await this.printing.preview(actor, id, body);
    const disposition = 'inline; filename="preview.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }
}
