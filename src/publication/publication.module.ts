import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MarkingModule } from '../marking/marking.module';
import { ResultsModule } from '../results/results.module';
import { SetupModule } from '../setup/setup.module';
import { ClosingController } from './closing/closing.controller';
import { ClosingReadModel } from './closing/closing.read-model';
import { OpenTies } from './closing/open-ties.read-model';
import { SignaturesService } from './closing/signatures.service';
import { HeadStandings } from './head-standings.read-model';
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
  controllers: [PublicationController, RecheckController, ClosingController],
  providers: [
    PublicationService,
    ResultsPublisher,
    HeadStandings,
    PublishedResultsRepository,
    PublishedResultsReadModel,
    RecheckService,
    RecheckReadModel,
    ClosingReadModel,
    OpenTies,
    SignaturesService,
  ],
  exports: [PublicationService, PublishedResultsReadModel],
})
export class PublicationModule {}
