import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MarkingModule } from '../marking/marking.module';
import { SetupModule } from '../setup/setup.module';
import { AdvancementController } from './advancement/advancement.controller';
import { AdvancementService } from './advancement/advancement.service';
import { ProspectsReadModel } from './advancement/prospects.read-model';
import { JudgeStatisticsController } from './judge-statistics/judge-statistics.controller';
import { JudgeStatisticsReadModel } from './judge-statistics/judge-statistics.read-model';
import { ReadinessController } from './readiness/readiness.controller';
import { ReadinessReadModel } from './readiness/readiness.read-model';
import { StageCountsReadModel } from './readiness/stage-counts.read-model';
import { StandingsDocumentReadModel } from './ranking/standings-document.read-model';
import { StandingsController } from './ranking/standings.controller';
import { StandingsReadModel } from './ranking/standings.read-model';
import { TalliesReadModel } from './tally/tallies.read-model';
import { TallyController } from './tally/tally.controller';

/** ③ Derived, disposable, rebuilt from the ledger. */
@Module({
  imports: [SetupModule, MarkingModule, AccessModule],
  controllers: [
    StandingsController,
    TallyController,
    AdvancementController,
    JudgeStatisticsController,
    ReadinessController,
  ],
  providers: [
    TalliesReadModel,
    StandingsReadModel,
    StandingsDocumentReadModel,
    AdvancementService,
    ProspectsReadModel,
    JudgeStatisticsReadModel,
    ReadinessReadModel,
    StageCountsReadModel,
  ],
  exports: [StandingsReadModel, StandingsDocumentReadModel, AdvancementService],
})
export class ResultsModule {}
