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
import { PromotionNoticeGrounds } from './certificates/grounds/promotion-notice-grounds';
import { SelectionGrounds } from './certificates/grounds/selection-grounds';
import { IssueOrders } from './certificates/issue-orders';
import { IssuingService } from './certificates/issuing.service';
import { PrintableText } from './certificates/printable-text.port';
import { RegisterActs } from './certificates/register-acts.service';
import { FinalGrounds } from './certificates/final-grounds.read-model';
import { FinalHonours } from './certificates/final-honours.read-model';
import { FinalSelections } from './certificates/final-selections.read-model';
import { HonoursController } from './honours.controller';
import { HonoursRepository } from './honours.repository';
import { HonoursService } from './honours.service';
import { ImpactController } from './impact/impact.controller';
import { HonoursPreview } from './impact/honours-preview';
import { ImpactReadModel } from './impact/impact.read-model';
import { ImpactService } from './impact/impact.service';
import { ConferralReadModel } from './conferral.read-model';
import { AnswerBooks } from './promotions/answers/answer-books.read-model';
import { PromotionAnswersController } from './promotions/answers/promotion-answers.controller';
import { PromotionAnswersService } from './promotions/answers/promotion-answers.service';
import { GrantedLevels } from './promotions/levels/granted-levels.read-model';
import { LevelsController } from './promotions/levels/levels.controller';
import { LevelsService } from './promotions/levels/levels.service';
import { PromotedElsewhere } from './promotions/promoted-elsewhere.read-model';
import { PromotionDesk } from './promotions/promotion-desk.read-model';
import { PromotionGrounds } from './promotions/promotion-grounds';
import { PromotionHolds } from './promotions/promotion-holds';
import { PromotionSimulation } from './promotions/promotion-simulation.service';
import { PromotionStepsRepository } from './promotions/promotion-steps.repository';
import { PromotionStepsService } from './promotions/promotion-steps.service';
import { PromotionWorkflowService } from './promotions/promotion-workflow.service';
import { PromotionsController } from './promotions/promotions.controller';
import { PromotionsRepository } from './promotions/promotions.repository';
import { PromotionsService } from './promotions/promotions.service';
import { PublishedTradesReadModel } from './published-trades.read-model';
import { RecommendationActs } from './recommendations/recommendation-acts';
import { RecommendationFieldReadModel } from './recommendations/recommendation-field.read-model';
import { RecommendationViews } from './recommendations/recommendation-views.read-model';
import { RecommendationsController } from './recommendations/recommendations.controller';
import { RecommendationsRepository } from './recommendations/recommendations.repository';
import { RecommendationsService } from './recommendations/recommendations.service';
import { OwnSheetsController } from './selections/own-sheets.controller';
import { OwnSheets } from './selections/own-sheets.service';
import { DecidedSelections } from './selections/decided-selections.read-model';
import { ReviewStages } from './selections/review-stages.service';
import { ReviewWriter } from './selections/review-writer';
import { SelectionActs } from './selections/selection-acts';
import { SelectionDecisions } from './selections/selection-decisions.service';
import { SelectionFieldReadModel } from './selections/selection-field.read-model';
import { SelectionLists } from './selections/selection-lists';
import { SelectionNames } from './selections/selection-names.read-model';
import { SelectionViews } from './selections/selection-views.read-model';
import { SelectionsController } from './selections/selections.controller';
import { SelectionsRepository } from './selections/selections.repository';
import { SelectionsService } from './selections/selections.service';
import { TechnicianFieldReadModel } from './selections/technician-field.read-model';

/** ⑥ Titles, promotions and certificates, from what is published. */
@Module({
  imports: [SetupModule, PublicationModule, AccessModule],
  controllers: [
    HonoursController,
    ImpactController,
    CertificatesController,
    CertificateCheckController,
    PromotionsController,
    PromotionAnswersController,
    LevelsController,
    SelectionsController,
    RecommendationsController,
    OwnSheetsController,
  ],
  providers: [
    PublishedTradesReadModel,
    AwardsRepository,
    AwardsService,
    PromotionsRepository,
    PromotionsService,
    PromotedElsewhere,
    PromotionGrounds,
    PromotionHolds,
    PromotionStepsRepository,
    PromotionStepsService,
    PromotionWorkflowService,
    PromotionDesk,
    PromotionSimulation,
    AnswerBooks,
    PromotionAnswersService,
    GrantedLevels,
    LevelsService,
    ConferralReadModel,
    HonoursRepository,
    HonoursService,
    HonoursPreview,
    ImpactReadModel,
    ImpactService,
    CertificatesRepository,
    CertificateSettingsRepository,
    CertificateSettings,
    AwardGrounds,
    PromotionNoticeGrounds,
    SelectionGrounds,
    CertificateGrounds,
    PrintableText,
    IssueOrders,
    FinalHonours,
    FinalSelections,
    FinalGrounds,
    IssuingService,
    RegisterActs,
    CertificatesReadModel,
    CertificateChecks,
    CheckThrottle,
    SelectionsRepository,
    DecidedSelections,
    SelectionNames,
    SelectionFieldReadModel,
    TechnicianFieldReadModel,
    SelectionLists,
    SelectionViews,
    ReviewWriter,
    ReviewStages,
    SelectionActs,
    SelectionDecisions,
    SelectionsService,
    RecommendationsRepository,
    RecommendationFieldReadModel,
    RecommendationViews,
    RecommendationActs,
    RecommendationsService,
    OwnSheets,
  ],
  exports: [
    HonoursService,
    PromotionDesk,
    PromotionStepsService,
    ImpactService,
    PrintableText,
    CertificatesReadModel,
    CertificateSettings,
    RegisterActs,
    CertificateChecks,
    SelectionViews,
    SelectionsService,
    RecommendationsService,
  ],
})
export class HonoursModule {}
