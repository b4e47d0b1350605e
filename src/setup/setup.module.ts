import { Module } from '@nestjs/common';
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
import { UnitsController } from './units/units.controller';
import { UnitsReadModel } from './units/units.read-model';
import { UnitsRepository } from './units/units.repository';
import { UnitsService } from './units/units.service';

/** ① Before the day. */
@Module({
  controllers: [
    CompetitionsController,
    StagesController,
    PromotionPresetsController,
    DrawsController,
    StageOpeningController,
    DecisionsController,
    EntryRulesController,
    PeopleController,
    RegistrationsController,
    UnitsController,
  ],
  providers: [
    CompetitionsRepository,
    CompetitionsService,
    CompetitionsReadModel,
    CompetitionSetupReadModel,
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
