import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { CertificateSettingView, CertificatesView } from '../../contract/certificates';
import { certificateSettingShape } from '../../domain/certificate/certificate-setting';
import type { CompetitionId } from '../../domain/kernel/ids';
import { recordShape } from '../../domain/kernel/record-shape';
import { integerShape } from '../../domain/kernel/shapes';
import { linesAnswer } from '../../platform/http/file-answers';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { sentSchema } from '../../setup/stages/sent-schema';
import { CertificateSettings } from './certificate-settings.service';
import { CertificatesReadModel } from './certificates.read-model';
import { IssueDto, ReissueDto, RevokeDto } from './dto/certificates.dto';
import { IssuingService } from './issuing.service';
import { RegisterActs } from './register-acts.service';

const savedShape = recordShape({ version: integerShape(0), setting: certificateSettingShape });

@Controller('api/honours/competitions/:competitionId/certificates')
export class CertificatesController {
  constructor(
    private readonly readModel: CertificatesReadModel,
    private readonly issuing: IssuingService,
    private readonly acts: RegisterActs,
    private readonly settings: CertificateSettings,
  ) {}

  @Get()
  @Can('certificate.read')
  view(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<CertificatesView> {
    requireRight(actor, 'certificate.read', { competitionId });
    return this.readModel.ofCompetition(competitionId);
  }

  @Get('setting')
  @Can('certificate.read')
  setting(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
  ): Promise<CertificateSettingView> {
    requireRight(actor, 'certificate.read', { competitionId });
    return this.settings.newest(competitionId);
  }

  @Put('setting')
  @Can('certificate.issue')
  @ApiBody({ schema: sentSchema(savedShape) })
  save(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body(new ShapePipe(savedShape)) body: CertificateSettingView,
  ): Promise<CertificateSettingView> {
    return this.settings.save(actor, competitionId, body);
  }

  @Post('issue')
  @HttpCode(200)
  @Can('certificate.issue')
  issue(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body() body: IssueDto,
  ): Promise<StreamableFile> {
    return linesAnswer((say) => this.issuing.issue(actor, competitionId, body, say));
  }

  @Post('revoke')
  @HttpCode(204)
  @Can('certificate.issue')
  revoke(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body() body: RevokeDto,
  ): Promise<void> {
    return this.acts.revoke(actor, competitionId, body);
  }

  @Post(':id/reissue')
  @HttpCode(200)
  @Can('certificate.issue')
  reissue(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Param('id') id: string,
    @Body() body: ReissueDto,
  ): Promise<{ number: string }> {
    return this.acts.reissue(actor, competitionId, id, body);
  }
}
