import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { PublicationModule } from '../publication/publication.module';
import { SetupModule } from '../setup/setup.module';
import { AwardsRepository } from './awards/awards.repository';
import { AwardsService } from './awards/awards.service';
import { CertificateSettingsRepository } from './certificates/certificate-settings.repository';
import { CertificateSettings } from './certificates/certificate-settings.service';
import { CertificatesController } from './certificates/certificates.controller';
import { CertificatesReadModel } from './certificates/certificates.read-model';
import { CertificatesRepository } from './certificates/certificates.repository';
import { CertificateCheckController } from './certificates/check/certificate-check.controller';
import { CertificateChecks } from './certificates/check/certificate-checks.read-model';
import { CheckThrottle } from './certificates/check/check-throttle';
import { AwardGrounds } from './certificates/grounds/award-grounds';
import { CertificateGrounds } from './certificates/grounds/certificate-grounds';
import { PromotionGrounds } from './certificates/grounds/promotion-grounds';
import { IssueOrders } from './certificates/issue-orders';
import { IssuingService } from './certificates/issuing.service';
import { PrintableText } from './certificates/printable-text.port';
import { RegisterActs } from './certificates/register-acts.service';
import { FinalHonours } from './certificates/require-final';
import { HonoursController } from './honours.controller';
import { HonoursRepository } from './honours.repository';
import { HonoursService } from './honours.service';
import { ImpactController } from './impact/impact.controller';
import { HonoursPreview } from './impact/honours-preview';
import { ImpactReadModel } from './impact/impact.read-model';
import { ImpactService } from './impact/impact.service';
import { PromotionsRepository } from './promotions/promotions.repository';
import { PromotionsService } from './promotions/promotions.service';
import { PublishedTradesReadModel } from './published-trades.read-model';

/** ⑥ Titles, promotions and certificates, from what is published. */
@Module({
  imports: [SetupModule, PublicationModule, AccessModule],
  controllers: [HonoursController, ImpactController, CertificatesController, CertificateCheckController],
  providers: [
    PublishedTradesReadModel,
    AwardsRepository,
    AwardsService,
    PromotionsRepository,
    PromotionsService,
    HonoursRepository,
    HonoursService,
    HonoursPreview,
    ImpactReadModel,
    ImpactService,
    CertificatesRepository,
    CertificateSettingsRepository,
    CertificateSettings,
    AwardGrounds,
    PromotionGrounds,
    CertificateGrounds,
    PrintableText,
    IssueOrders,
    FinalHonours,
    IssuingService,
    RegisterActs,
    CertificatesReadModel,
    CertificateChecks,
    CheckThrottle,
  ],
  exports: [
    HonoursService,
    ImpactService,
    PrintableText,
    CertificatesReadModel,
    CertificateSettings,
    RegisterActs,
    CertificateChecks,
  ],
})
export class HonoursModule {}
