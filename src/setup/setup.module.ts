import { Module } from '@nestjs/common';
import { BlueprintsReadModel } from './competitions/blueprints.read-model';
import { CompetitionSettingService } from './competitions/competition-setting.service';
import { CompetitionSetupReadModel } from './competitions/competition-setup.read-model';
import { CompetitionsController } from './competitions/competitions.controller';
import { CompetitionsReadModel } from './competitions/competitions.read-model';
import { CompetitionsRepository } from './competitions/competitions.repository';
import { CompetitionsService } from './competitions/competitions.service';
import { DrawsController } from './draws/draws.controller';
import { DrawsReadModel } from './draws/draws.read-model';
import { DrawsRepository } from './draws/draws.repository';
import { DrawsService } from './draws/draws.service';
import { ContestantsReadModel } from './entries/contestants.read-model';
import { EntriesRepository } from './entries/entries.repository';
import { EntriesService } from './entries/entries.service';
import { SealedEntries } from './entries/sealed-entries';
import { PanelsRepository } from './panels/panels.repository';
import { PanelsService } from './panels/panels.service';
import { PromotionPresetsController } from './promotion-presets/promotion-presets.controller';
import { PromotionPresetsReadModel } from './promotion-presets/promotion-presets.read-model';
import { RegistrationsReadModel } from './registrations/registrations.read-model';
import { RegistrationsRepository } from './registrations/registrations.repository';
import { RegistrationsService } from './registrations/registrations.service';
import { StageOpeningController } from './registrations/stage-opening.controller';
import { StageOpeningService } from './registrations/stage-opening.service';
import { RulesGuards } from './stages/rules-guard.port';
import { StageContexts } from './stages/stage-contexts.read-model';
import { StageRulesReadModel } from './stages/stage-rules.read-model';
import { StagesController } from './stages/stages.controller';
import { StagesRepository } from './stages/stages.repository';
import { StagesService } from './stages/stages.service';
import { TemplatesController } from './templates/templates.controller';
import { TemplatesReadModel } from './templates/templates.read-model';
import { SetUpActs } from './trades/set-up-acts.service';
import { TradeStagesService } from './trades/trade-stages.service';
import { TradeWriter } from './trades/trade-writer.service';
import { TradesController } from './trades/trades.controller';
import { TradesRepository } from './trades/trades.repository';
import { TradesService } from './trades/trades.service';

/** ① Before the day. */
@Module({
  controllers: [
    CompetitionsController,
    TradesController,
    StagesController,
    PromotionPresetsController,
    TemplatesController,
    DrawsController,
    StageOpeningController,
  ],
  providers: [
    CompetitionsRepository,
    CompetitionsService,
    CompetitionsReadModel,
    CompetitionSetupReadModel,
    BlueprintsReadModel,
    CompetitionSettingService,
    TemplatesReadModel,
    TradesRepository,
    TradeWriter,
    TradesService,
    TradeStagesService,
    SetUpActs,
    StagesRepository,
    StagesService,
    StageContexts,
    StageRulesReadModel,
    RulesGuards,
    EntriesRepository,
    EntriesService,
    SealedEntries,
    ContestantsReadModel,
    RegistrationsRepository,
    RegistrationsService,
    RegistrationsReadModel,
    StageOpeningService,
    PanelsRepository,
    PanelsService,
    PromotionPresetsReadModel,
    DrawsRepository,
    DrawsService,
    DrawsReadModel,
  ],
  exports: [
    CompetitionsService,
    CompetitionsReadModel,
    CompetitionSetupReadModel,
    StagesService,
    StageContexts,
    StageRulesReadModel,
    RulesGuards,
    EntriesService,
    SealedEntries,
    ContestantsReadModel,
    PanelsService,
    DrawsReadModel,
  ],
})
export class SetupModule {}
