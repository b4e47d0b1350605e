import { Module } from '@nestjs/common';
import { CompetitionsController } from './competitions/competitions.controller';
import { CompetitionsReadModel } from './competitions/competitions.read-model';
import { CompetitionsRepository } from './competitions/competitions.repository';
import { CompetitionsService } from './competitions/competitions.service';
import { ContestantsReadModel } from './entries/contestants.read-model';
import { EntriesRepository } from './entries/entries.repository';
import { EntriesService } from './entries/entries.service';
import { PanelsRepository } from './panels/panels.repository';
import { PanelsService } from './panels/panels.service';
import { StageContexts } from './stages/stage-contexts.read-model';
import { StagesController } from './stages/stages.controller';
import { StagesRepository } from './stages/stages.repository';
import { StagesService } from './stages/stages.service';

/** ① Before the day. */
@Module({
  controllers: [CompetitionsController, StagesController],
  providers: [
    CompetitionsRepository,
    CompetitionsService,
    CompetitionsReadModel,
    StagesRepository,
    StagesService,
    StageContexts,
    EntriesRepository,
    EntriesService,
    ContestantsReadModel,
    PanelsRepository,
    PanelsService,
  ],
  exports: [
    CompetitionsService,
    CompetitionsReadModel,
    StagesService,
    StageContexts,
    EntriesService,
    ContestantsReadModel,
    PanelsService,
  ],
})
export class SetupModule {}
