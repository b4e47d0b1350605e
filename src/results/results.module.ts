import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MarkingModule } from '../marking/marking.module';
import { SetupModule } from '../setup/setup.module';
import { AdvancementController } from './advancement/advancement.controller';
import { AdvancementService } from './advancement/advancement.service';
import { ProspectsReadModel } from './advancement/prospects.read-model';
import { FreezeActs } from './freeze/freeze-acts';
import { FreezesController } from './freeze/freezes.controller';
import { FreezesReadModel } from './freeze/freezes.read-model';
import { FreezesRepository } from './freeze/freezes.repository';
import { FreezesService } from './freeze/freezes.service';
import { FrozenStages } from './freeze/frozen-stages';
import { RevealedStandings } from './freeze/revealed-standings.read-model';
import { JudgeStatisticsController } from './judge-statistics/judge-statistics.controller';
import { JudgeStatisticsReadModel } from './judge-statistics/judge-statistics.read-model';
import { ReadinessController } from './readiness/readiness.controller';
import { ReadinessReadModel } from './readiness/readiness.read-model';
import { StageCountsReadModel } from './readiness/stage-counts.read-model';
import { StandingsDocumentReadModel } from './ranking/standings-document.read-model';
import { StandingsController } from './ranking/standings.controller';
import { StandingsViews } from './ranking/standings-views.read-model';
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
    FreezesController,
  ],
  providers: [
    StandingsViews,
    TalliesReadModel,
    StandingsReadModel,
    StandingsDocumentReadModel,
    AdvancementService,
    ProspectsReadModel,
    JudgeStatisticsReadModel,
    ReadinessReadModel,
    StageCountsReadModel,
    FreezesRepository,
    FrozenStages,
    RevealedStandings,
    FreezeActs,
    FreezesService,
    FreezesReadModel,
  ],
  exports: [
    StandingsViews,
    StandingsReadModel,
    StandingsDocumentReadModel,
    AdvancementService,
    FrozenStages,
    RevealedStandings,
  ],
})
export class ResultsModule {}
