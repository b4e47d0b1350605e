import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MarkingModule } from '../marking/marking.module';
import { ResultsModule } from '../results/results.module';
import { SetupModule } from '../setup/setup.module';
import { PublicationController } from './publication.controller';
import { PublicationService } from './publication.service';
import { PublishedResultsReadModel } from './published-results.read-model';
import { PublishedResultsRepository } from './published-results.repository';
import { RecheckController } from './recheck/recheck.controller';
import { RecheckReadModel } from './recheck/recheck.read-model';
import { RecheckService } from './recheck/recheck.service';
import { ResultsPublisher } from './results-publisher';
import { SecondComputation } from './second-computation.read-model';
import { StandingsAtHead } from './standings-at-head.read-model';

/** ⑤ Official results: versioned, hashed, never edited. */
@Module({
  imports: [SetupModule, MarkingModule, ResultsModule, AccessModule],
  controllers: [PublicationController, RecheckController],
  providers: [
    PublicationService,
    ResultsPublisher,
    SecondComputation,
    StandingsAtHead,
    PublishedResultsRepository,
    PublishedResultsReadModel,
    RecheckService,
    RecheckReadModel,
  ],
  exports: [PublicationService, PublishedResultsReadModel, SecondComputation],
})
export class PublicationModule {}
