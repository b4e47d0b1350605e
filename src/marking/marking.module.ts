import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { SetupModule } from '../setup/setup.module';
import { AcknowledgementsController } from './acknowledgement/acknowledgements.controller';
import { AcknowledgementsReadModel } from './acknowledgement/acknowledgements.read-model';
import { AcknowledgementsService } from './acknowledgement/acknowledgements.service';
import { DeskChanges } from './desk/desk-changes';
import { DeskController } from './desk/desk.controller';
import { DeskGateway } from './desk/desk.gateway';
import { DeskReadModel } from './desk/desk.read-model';
import { PresenceReadModel } from './desk/presence.read-model';
import { PresenceRepository } from './desk/presence.repository';
import { PresenceService } from './desk/presence.service';
import { FlagsController } from './flags/flags.controller';
import { FlagsReadModel } from './flags/flags.read-model';
import { FlagsService } from './flags/flags.service';
import { IntakeController } from './intake/intake.controller';
import { IntakeGateway } from './intake/intake.gateway';
import { IntakeService } from './intake/intake.service';
import { KeyedSheetsRepository } from './keying/keyed-sheets.repository';
import { KeyedWriter } from './keying/keyed-writer';
import { KeyingController } from './keying/keying.controller';
import { KeyingService } from './keying/keying.service';
import { PaperStages } from './keying/paper-stage.read-model';
import { AbsenceClock } from './check-in/absence-clock';
import { ArrivalStatuses } from './check-in/arrival-statuses';
import { CheckInController } from './check-in/check-in.controller';
import { CheckInReadModel } from './check-in/check-in.read-model';
import { CheckInRepository } from './check-in/check-in.repository';
import { CheckInService } from './check-in/check-in.service';
import { ClientsRepository } from './ledger/clients.repository';
import { LedgerStartCheck } from './ledger/ledger-start-check';
import { LedgerTail } from './ledger/ledger-tail';
import { LedgerRepository } from './ledger/ledger.repository';
import { LedgerService } from './ledger/ledger.service';
import { LedgerStores } from './ledger/ledger-stores';
import { RulesFreeze } from './ledger/rules-freeze';
import { SeatsFreeze } from './ledger/seats-freeze';
import { LedgerHeads } from './ledger/ledger-heads.read-model';
import { StageBooks } from './ledger/stage-books.read-model';
import { WorkingBooks } from './ledger/working-books';
import { LeaseKeeper } from './leases/lease-keeper';
import { LeasesController } from './leases/leases.controller';
import { LeasesGateway } from './leases/leases.gateway';
import { LeasesReadModel } from './leases/leases.read-model';
import { LeasesRepository } from './leases/leases.repository';
import { LeasesService } from './leases/leases.service';
import { ReopeningsController } from './moderation/reopenings.controller';
import { ReopeningsReadModel } from './moderation/reopenings.read-model';
import { ReopeningsService } from './moderation/reopenings.service';
import { DeskWriter } from './moderation/desk-writer';
import { ModerationController } from './moderation/moderation.controller';
import { ModerationService } from './moderation/moderation.service';
import { RescoresService } from './moderation/rescores.service';
import { SpreadsReadModel } from './moderation/spreads.read-model';
import { ProgressReadModel } from './sheets/progress.read-model';
import { RulingsController } from './moderation/rulings.controller';
import { RulingsReadModel } from './moderation/rulings.read-model';
import { RulingsService } from './moderation/rulings.service';
import { ScoreBooks } from './score-import/score-books.read-model';
import { ScoreFiles } from './score-import/score-files';
import { ScoreImportController } from './score-import/score-import.controller';
import { ScoreImportService } from './score-import/score-import.service';
import { ScoreSeats } from './score-import/score-seats.service';
import { ScoreTemplates } from './score-import/score-templates';
import { OpeningService } from './sealing/opening.service';
import { SealingController } from './sealing/sealing.controller';
import { SealingService } from './sealing/sealing.service';
import { SealsReadModel } from './sealing/seals.read-model';
import { SealsRepository } from './sealing/seals.repository';
import { EvidenceController } from './evidence/evidence.controller';
import { EvidenceReadModel } from './evidence/evidence.read-model';
import { EvidenceRepository } from './evidence/evidence.repository';
import { EvidenceService } from './evidence/evidence.service';
import { UploadThrottle } from './evidence/upload-throttle';
import { ClocksController } from './record/clocks.controller';
import { ClocksReadModel } from './record/clocks.read-model';
import { ClocksService } from './record/clocks.service';
import { IncidentsController } from './record/incidents.controller';
import { IncidentsReadModel } from './record/incidents.read-model';
import { IncidentsService } from './record/incidents.service';
import { NotesReadModel } from './record/notes.read-model';
import { RehearsalCopies } from './rehearsals/rehearsal-copies.service';
import { RehearsalsController } from './rehearsals/rehearsals.controller';
import { RehearsalsReadModel } from './rehearsals/rehearsals.read-model';
import { RehearsalsRepository } from './rehearsals/rehearsals.repository';
import { RehearsalCounts } from './rehearsals/rehearsal-counts.read-model';
import { RehearsalEnding } from './rehearsals/rehearsal-ending.service';
import { RehearsalOpening } from './rehearsals/rehearsal-opening.service';
import { RehearsalProgress } from './rehearsals/rehearsal-progress.read-model';
import { EnteringNext } from './rehearsals/entering-next.port';
import { RunToEnd } from './rehearsals/run-to-end.service';
import { SimulationResume } from './rehearsals/simulation-resume.service';
import { SimulatedJudges } from './rehearsals/simulated-judges.service';
import { SimulatedRounds } from './rehearsals/simulated-rounds.service';
import { SimulationService } from './rehearsals/simulation.service';
import { DeclarationHints } from './recusals/declaration-hints';
import { RecusalsController } from './recusals/recusals.controller';
import { RecusalsReadModel } from './recusals/recusals.read-model';
import { RecusalsService } from './recusals/recusals.service';
import { SheetsController } from './sheets/sheets.controller';
import { SheetsGateway } from './sheets/sheets.gateway';
import { SheetsReadModel } from './sheets/sheets.read-model';

/** ② On the day. */
@Module({
  imports: [SetupModule, AccessModule],
  controllers: [
    ScoreImportController,
    RehearsalsController,
    IntakeController,
    SheetsController,
    ModerationController,
    ReopeningsController,
    RulingsController,
    KeyingController,
    AcknowledgementsController,
    LeasesController,
    DeskController,
    FlagsController,
    SealingController,
    CheckInController,
    ClocksController,
    IncidentsController,
    EvidenceController,
    RecusalsController,
  ],
  providers: [
    ScoreBooks,
    ScoreFiles,
    ScoreImportService,
    ScoreSeats,
    ScoreTemplates,
    RehearsalsRepository,
    RehearsalCopies,
    RehearsalOpening,
    RehearsalEnding,
    RehearsalCounts,
    RehearsalProgress,
    RehearsalsReadModel,
    SimulatedRounds,
    SimulatedJudges,
    SimulationService,
    SimulationResume,
    RunToEnd,
    EnteringNext,
    LedgerRepository,
    ClientsRepository,
    WorkingBooks,
    LedgerTail,
    LedgerStores,
    LedgerService,
    RulesFreeze,
    LedgerStartCheck,
    StageBooks,
    LedgerHeads,
    IntakeService,
    IntakeGateway,
    DeskWriter,
    ModerationService,
    ReopeningsService,
    ReopeningsReadModel,
    RescoresService,
    RulingsService,
    RulingsReadModel,
    SpreadsReadModel,
    ClocksService,
    ClocksReadModel,
    IncidentsService,
    IncidentsReadModel,
    NotesReadModel,
    EvidenceRepository,
    EvidenceReadModel,
    UploadThrottle,
    EvidenceService,
    SheetsReadModel,
    SheetsGateway,
    ProgressReadModel,
    KeyedSheetsRepository,
    KeyedWriter,
    KeyingService,
    PaperStages,
    AcknowledgementsService,
    AcknowledgementsReadModel,
    LeasesRepository,
    LeaseKeeper,
    LeasesService,
    LeasesReadModel,
    LeasesGateway,
    PresenceRepository,
    PresenceService,
    PresenceReadModel,
    DeskReadModel,
    DeskChanges,
    DeskGateway,
    FlagsService,
    FlagsReadModel,
    SealsRepository,
    SealsReadModel,
    SealingService,
    OpeningService,
    CheckInRepository,
    CheckInReadModel,
    ArrivalStatuses,
    CheckInService,
    AbsenceClock,
    SeatsFreeze,
    RecusalsReadModel,
    RecusalsService,
    DeclarationHints,
  ],
  exports: [LedgerTail, LedgerService, LedgerHeads, StageBooks, DeskWriter, EnteringNext],
})
export class MarkingModule {}
