import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { HonoursModule } from '../honours/honours.module';
import { MarkingModule } from '../marking/marking.module';
import { PublicationModule } from '../publication/publication.module';
import { ResultsModule } from '../results/results.module';
import { SetupModule } from '../setup/setup.module';
import { AdmissionController } from './admission/admission.controller';
import { AdmissionReadModel } from './admission/admission.read-model';
import { AdmissionRepository } from './admission/admission.repository';
import { AdmissionService } from './admission/admission.service';
import { PaperFont } from './paper/paper-font';
import { PhotosService } from './admission/photos.service';
import { TicketsReadModel } from './admission/tickets.read-model';
import { ArchiveExportService } from './archive/archive-export.service';
import { ArchiveImportService } from './archive/archive-import.service';
import { ArchiveSetup } from './archive/archive-setup.service';
import { ArchiveReadModel } from './archive/archive.read-model';
import { ExportsController } from './exports.controller';
import { CompetitionPapersService } from './papers/competition-papers.service';
import { PaperEditions } from './papers/paper-editions.read-model';
import { PaperSources } from './papers/paper-sources.read-model';
import { PapersController } from './papers/papers.controller';
import { StagePapersService } from './papers/stage-papers.service';
import { YearbookReadModel } from './papers/yearbook.read-model';
import { RosterService } from './roster/roster.service';

/** ⑦ What leaves the house: rosters, archives, admission tickets. */
@Module({
  imports: [AccessModule, SetupModule, MarkingModule, ResultsModule, PublicationModule, HonoursModule],
  controllers: [ExportsController, AdmissionController, PapersController],
  providers: [
    RosterService,
    ArchiveReadModel,
    ArchiveExportService,
    ArchiveSetup,
    ArchiveImportService,
    AdmissionRepository,
    AdmissionReadModel,
    AdmissionService,
    PaperFont,
    PhotosService,
    TicketsReadModel,
    PaperEditions,
    PaperSources,
    StagePapersService,
    CompetitionPapersService,
    YearbookReadModel,
  ],
  exports: [ArchiveReadModel, ArchiveImportService],
})
export class ExportsModule {}
