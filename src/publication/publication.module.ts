import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MarkingModule } from '../marking/marking.module';
import { ResultsModule } from '../results/results.module';
import { SetupModule } from '../setup/setup.module';
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

/** ⑤ Official results: versioned, hashed, never edited. */
@Module({
  imports: [SetupModule, MarkingModule, ResultsModule, AccessModule],
  controllers: [PublicationController, RecheckController, CorrectionsController],
  providers: [
    PublicationService,
    ResultsPublisher,
    PublishedResultsRepository,
    PublishedResultsReadModel,
    RecheckService,
    RecheckReadModel,
    CorrectionDraftsReadModel,
    GoingOnReadModel,
    ProposalsRepository,
    ProposalsReadModel,
    ProposalsService,
  ],
  exports: [
    PublicationService,
    PublishedResultsReadModel,
    CorrectionDraftsReadModel,
    GoingOnReadModel,
    ProposalsReadModel,
  ],
})
export class PublicationModule {}
