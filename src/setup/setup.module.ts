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
import { ConflictsController } from './judges/conflicts.controller';
import { ConflictsReadModel } from './judges/conflicts.read-model';
import { ConflictsRepository } from './judges/conflicts.repository';
import { ConflictsService } from './judges/conflicts.service';
import { JudgeProfilesRepository } from './judges/judge-profiles.repository';
import { JudgeRegisterReadModel } from './judges/judge-register.read-model';
import { JudgeRegisterService } from './judges/judge-register.service';
import { JudgesController } from './judges/judges.controller';
import { OwnConflictsController } from './judges/own-conflicts.controller';
import { OwnConflictsService } from './judges/own-conflicts.service';
import { PanelsRepository } from './panels/panels.repository';
import { PanelChanges } from './panels/panel-changes';
import { PanelsService } from './panels/panels.service';
import { SeatGuards } from './panels/seat-guard.port';
import { SeatProposals } from './panels/seat-proposals';
import { SeatableJudges } from './panels/seatable-judges.read-model';
import { SeatsController } from './panels/seats.controller';
import { SeatsReadModel } from './panels/seats.read-model';
import { SeatsService } from './panels/seats.service';
import { StageConflicts } from './panels/stage-conflicts.read-model';
import { ParticipationFilesController } from './participations/participation-files.controller';
import { ParticipationFilesService } from './participations/participation-files.service';
import { ParticipationsController } from './participations/participations.controller';
import { ParticipationsRepository } from './participations/participations.repository';
import { ParticipationsService } from './participations/participations.service';
import { PromotionPresetsController } from './promotion-presets/promotion-presets.controller';
import { PromotionPresetsReadModel } from './promotion-presets/promotion-presets.read-model';
import { RegistrationsReadModel } from './registrations/registrations.read-model';
import { RegistrationsRepository } from './registrations/registrations.repository';
import { RegistrationsService } from './registrations/registrations.service';
import { StageOpeningController } from './registrations/stage-opening.controller';
import { StageOpeningService } from './registrations/stage-opening.service';
import { ReturnedRosters } from './roster-import/returned-rosters';
import { RosterDoor } from './roster-import/roster-door';
import { RosterImportRepository } from './roster-import/roster-import.repository';
import { RosterImportService } from './roster-import/roster-import.service';
import { RosterImportsReadModel } from './roster-import/roster-imports.read-model';
import { RosterImportsService } from './roster-import/roster-imports.service';
import { RosterOrders } from './roster-import/roster-orders';
import { RosterTemplates } from './roster-import/roster-templates';
import { RosterController } from './roster-import/roster.controller';
import { EndedRehearsals } from './rehearsals/ended-rehearsals.read-model';
import { SchedulesController } from './schedule/schedules.controller';
import { SchedulesReadModel } from './schedule/schedules.read-model';
import { SchedulesRepository } from './schedule/schedules.repository';
import { SchedulesService } from './schedule/schedules.service';
import { SchemesController } from './schemes/schemes.controller';
import { SchemesService } from './schemes/schemes.service';
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
import { DecisionScope } from './registrations/decision-scope';
import { DecisionSteps } from './registrations/decision-steps';
import { DecisionsController } from './registrations/decisions.controller';
import { DecisionsRepository } from './registrations/decisions.repository';
import { DecisionsService } from './registrations/decisions.service';
import { Enrolment } from './registrations/enrolment';
import { EntryRulesController } from './registrations/entry-rules.controller';
import { EntryRulesRepository } from './registrations/entry-rules.repository';
import { EntryRulesService } from './registrations/entry-rules.service';
import { FirstStages } from './registrations/first-stages';
import { KeptApartRepository } from './registrations/kept-apart.repository';
import { PeopleActsService } from './registrations/people-acts.service';
import { PeopleController } from './registrations/people.controller';
import { PeopleReadModel } from './registrations/people.read-model';
import { RegistrationActsService } from './registrations/registration-acts.service';
import { RegistrationChangesService } from './registrations/registration-changes.service';
import { RegistrationLists } from './registrations/registration-lists.read-model';
import { RegistrationReadingService } from './registrations/registration-reading.service';
import { RegistrationViews } from './registrations/registration-views.read-model';
import { RegistrationsController } from './registrations/registrations.controller';
import { SubmissionService } from './registrations/submission.service';
import { SubstitutionService } from './registrations/substitution.service';
import { PeopleRepository } from './entries/people.repository';
import { PeopleService } from './entries/people.service';
import { UnitReaches } from './units/unit-reaches.read-model';
import { UnitFilesController } from './units/unit-files.controller';
import { UnitFilesService } from './units/unit-files.service';
import { UnitsController } from './units/units.controller';
import { UnitsReadModel } from './units/units.read-model';
import { UnitsRepository } from './units/units.repository';
import { UnitsService } from './units/units.service';

/** ① Before the day. */
@Module({
  controllers: [
    CompetitionsController,
    TradesController,
    StagesController,
    SchemesController,
    PromotionPresetsController,
    TemplatesController,
    DrawsController,
    StageOpeningController,
    RosterController,
    JudgesController,
    ConflictsController,
    OwnConflictsController,
    SeatsController,
    SchedulesController,
    DecisionsController,
    EntryRulesController,
    PeopleController,
    RegistrationsController,
    UnitsController,
    UnitFilesController,
    ParticipationsController,
    ParticipationFilesController,
  ],
  providers: [
    CompetitionsRepository,
    CompetitionsService,
    CompetitionsReadModel,
    CompetitionSetupReadModel,
    EndedRehearsals,
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
    SchemesService,
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
    RosterImportRepository,
    RosterOrders,
    RosterImportService,
    RosterImportsReadModel,
    RosterImportsService,
    RosterTemplates,
    ReturnedRosters,
    RosterDoor,
    PanelsRepository,
    PanelsService,
    SeatGuards,
    SeatableJudges,
    StageConflicts,
    PanelChanges,
    SeatsService,
    SeatsReadModel,
    SeatProposals,
    PromotionPresetsReadModel,
    DrawsRepository,
    DrawsService,
    DrawsReadModel,
    JudgeProfilesRepository,
    JudgeRegisterService,
    JudgeRegisterReadModel,
    ConflictsRepository,
    ConflictsService,
    OwnConflictsService,
    ConflictsReadModel,
    SchedulesRepository,
    SchedulesService,
    SchedulesReadModel,
    DecisionScope,
    DecisionSteps,
    DecisionsRepository,
    DecisionsService,
    Enrolment,
    EntryRulesRepository,
    EntryRulesService,
    FirstStages,
    KeptApartRepository,
    PeopleActsService,
    PeopleReadModel,
    RegistrationActsService,
    RegistrationChangesService,
    RegistrationLists,
    RegistrationReadingService,
    RegistrationViews,
    SubmissionService,
    SubstitutionService,
    PeopleRepository,
    PeopleService,
    UnitReaches,
    UnitsReadModel,
    UnitsRepository,
    UnitsService,
    UnitFilesService,
    ParticipationsRepository,
    ParticipationsService,
    ParticipationFilesService,
  ],
  exports: [
    CompetitionsService,
    CompetitionsReadModel,
    CompetitionSetupReadModel,
    EndedRehearsals,
    StagesService,
    StageContexts,
    StageRulesReadModel,
    RulesGuards,
    TradeWriter,
    EntriesService,
    PeopleService,
    SealedEntries,
    ContestantsReadModel,
    PanelsService,
    SeatGuards,
    StageConflicts,
    DrawsReadModel,
    JudgeRegisterService,
    JudgeRegisterReadModel,
    ConflictsService,
    ConflictsReadModel,
    SchedulesService,
    SchedulesReadModel,
    UnitReaches,
  ],
})
export class SetupModule {}
