import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MarkingModule } from '../marking/marking.module';
import { ResultsModule } from '../results/results.module';
import { SetupModule } from '../setup/setup.module';
import { PublicationPlansController } from './plan/publication-plans.controller';
import { PublicationPlans } from './plan/publication-plans.read-model';
import { PublicationPlansRepository } from './plan/publication-plans.repository';
import { PublicationPlansService } from './plan/publication-plans.service';
import { OwnResultsRepository } from './public/own-results.repository';
import { Announcements } from './public/announcements.port';
import { OwnResultThrottle } from './public/own-result-throttle';
import { OwnResults } from './public/own-results.read-model';
import { PublicArchiveController } from './public/public-archive.controller';
import { PublicArchives } from './public/public-archives.service';
import { PublicCompetitions } from './public/public-competitions.read-model';
import { PublicPagesController } from './public/public-pages.controller';
import { PublicProjection } from './public/public-projection';
import { PublicResults } from './public/public-results.read-model';
import { PublicResultsRepository } from './public/public-results.repository';
import { AppealFiles } from './appeals/appeal-files.read-model';
import { AppealViews } from './appeals/appeal-view.read-model';
import { AppealsController } from './appeals/appeals.controller';
import { AppealsReadModel } from './appeals/appeals.read-model';
import { AppealsRepository } from './appeals/appeals.repository';
import { ArbitrationService } from './appeals/arbitration.service';
import { Arbitrators } from './appeals/arbitrators.read-model';
import { FilingReadModel } from './appeals/filing.read-model';
import { FilingService } from './appeals/filing.service';
import { OpenAppeals } from './appeals/open-appeals.read-model';
import { OutcomesService } from './appeals/outcomes.service';
import { ClosingController } from './closing/closing.controller';
import { ClosingReadModel } from './closing/closing.read-model';
import { OpenTies } from './closing/open-ties.read-model';
import { SignaturesService } from './closing/signatures.service';
import { DeliberationFields } from './deliberation/deliberation-field.read-model';
import { DeliberationController } from './deliberation/deliberation.controller';
import { DeliberationReadModel } from './deliberation/deliberation.read-model';
import { DeliberationService } from './deliberation/deliberation.service';
import { HeadStandings } from './head-standings.read-model';
import { CorrectionDraftsReadModel } from './corrections/correction-drafts.read-model';
import { CorrectionsController } from './corrections/corrections.controller';
import { GoingOnReadModel } from './corrections/going-on.read-model';
import { ProposalsReadModel } from './corrections/proposals.read-model';
import { ProposalsRepository } from './corrections/proposals.repository';
import { ProposalsService } from './corrections/proposals.service';
import { PublicationController } from './publication.controller';
import { PublicationService } from './publication.service';
import { PublishedResultsReadModel } from './published-results.read-model';
import { PublishedResultsRepository } from './published-results.repository';
import { RecheckController } from './recheck/recheck.controller';
import { RecheckReadModel } from './recheck/recheck.read-model';
import { RecheckService } from './recheck/recheck.service';
import { ResultsPublisher } from './results-publisher';
import { ShownEditions } from './shown-editions.read-model';
import { EarlierEditions } from './states/earlier-editions';
import { EditionActsController } from './states/edition-acts.controller';
import { EditionActsService } from './states/edition-acts.service';
import { EditionStates } from './states/edition-states.read-model';
import { EditionStatesRepository } from './states/edition-states.repository';
import { OpenMatters } from './states/open-matters';
import { StateWriter } from './states/state-writer';
import { SecondComputation } from './second-computation.read-model';
import { EditionDrafts } from './edition-drafts.service';

/** ⑤ Official results: versioned, hashed, never edited. */
@Module({
  imports: [SetupModule, MarkingModule, ResultsModule, AccessModule],
  controllers: [
    PublicationController,
    PublicationPlansController,
    EditionActsController,
    PublicPagesController,
    PublicArchiveController,
    RecheckController,
    ClosingController,
    DeliberationController,
    CorrectionsController,
    AppealsController,
  ],
  providers: [
    PublicationService,
    ResultsPublisher,
    HeadStandings,
    SecondComputation,
    EditionDrafts,
    PublishedResultsRepository,
    PublishedResultsReadModel,
    RecheckService,
    RecheckReadModel,
    PublicationPlans,
    PublicationPlansRepository,
    PublicationPlansService,
    OwnResultsRepository,
    OwnResults,
    OwnResultThrottle,
    PublicCompetitions,
    PublicArchives,
    { provide: Announcements, useExisting: ProposalsReadModel },
    PublicProjection,
    PublicResults,
    PublicResultsRepository,
    ShownEditions,
    EarlierEditions,
    EditionActsService,
    EditionStates,
    EditionStatesRepository,
    OpenMatters,
    StateWriter,
    ClosingReadModel,
    OpenTies,
    SignaturesService,
    DeliberationFields,
    DeliberationReadModel,
    DeliberationService,
    CorrectionDraftsReadModel,
    GoingOnReadModel,
    ProposalsRepository,
    ProposalsReadModel,
    ProposalsService,
    AppealsRepository,
    AppealFiles,
    AppealsReadModel,
    AppealViews,
    Arbitrators,
    ArbitrationService,
    FilingReadModel,
    FilingService,
    OutcomesService,
    OpenAppeals,
  ],
  exports: [
    PublicationService,
    PublishedResultsReadModel,
    EditionStates,
    PublicResults,
    PublicArchives,
    SecondComputation,
    CorrectionDraftsReadModel,
    GoingOnReadModel,
    ProposalsReadModel,
    ResultsPublisher,
    PublicationPlans,
  ],
})
export class PublicationModule {}
