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
import { CertificateFont } from './paper/certificate-font';
import { PaperFont } from './paper/paper-font';
import { PhotosService } from './admission/photos.service';
import { TicketsReadModel } from './admission/tickets.read-model';
import { ArchiveForEverybody } from './archive/archive-for-everybody';
import { ArchiveExportService } from './archive/archive-export.service';
import { ArchiveImportService } from './archive/archive-import.service';
import { ArchiveSetup } from './archive/archive-setup.service';
import { ArchivePublished } from './archive/archive-published.service';
import { ArchiveReadModel } from './archive/archive.read-model';
import { GivenArchiveController } from './archive/public-archive.controller';
import { PublicArchiveService } from './archive/public-archive.service';
import { CertificatePrintingController } from './certificates/certificate-printing.controller';
import { CertificatePrinting } from './certificates/certificate-printing.service';
import { PrintedLook } from './certificates/printed-look';
import { PrintedSigns } from './certificates/printed-signs';
import { CredentialsController } from './credentials/credentials.controller';
import { CredentialsService } from './credentials/credentials.service';
import { SigningKeysRepository } from './credentials/signing-keys.repository';
import { ExportsController } from './exports.controller';
import { ImpactExportController } from './impact/impact-export.controller';
import { ImpactExportService } from './impact/impact-export.service';
import { RosterExportsRepository } from './roster/roster-exports.repository';
import { RosterFiles } from './roster/roster-files';
import { RosterPeople } from './roster/roster-people.read-model';
import { CompetitionPapersService } from './papers/competition-papers.service';
import { PaperEditions } from './papers/paper-editions.read-model';
import { PaperSources } from './papers/paper-sources.read-model';
import { PapersController } from './papers/papers.controller';
import { RecommendationPapersController } from './papers/recommendation-papers.controller';
import { StagePapersService } from './papers/stage-papers.service';
import { VerifyFacts } from './papers/verify-facts.read-model';
import { YearbookReadModel } from './papers/yearbook.read-model';
import { RosterService } from './roster/roster.service';

/** ⑦ What leaves the house: rosters, archives, admission tickets, certificates. */
@Module({
  imports: [AccessModule, SetupModule, MarkingModule, ResultsModule, PublicationModule, HonoursModule],
  controllers: [
    ExportsController,
    AdmissionController,
    ImpactExportController,
    CertificatePrintingController,
    CredentialsController,
    PapersController,
    RecommendationPapersController,
    GivenArchiveController,
  ],
  providers: [
    RosterExportsRepository,
    RosterFiles,
    RosterPeople,
    RosterService,
    ImpactExportService,
    ArchiveReadModel,
    ArchiveExportService,
    ArchiveForEverybody,
    PublicArchiveService,
    ArchivePublished,
    ArchiveSetup,
    ArchiveImportService,
    AdmissionRepository,
    AdmissionReadModel,
    AdmissionService,
    PaperFont,
    CertificateFont,
    PrintedSigns,
    PrintedLook,
    CertificatePrinting,
    SigningKeysRepository,
    CredentialsService,
    PhotosService,
    TicketsReadModel,
    PaperEditions,
    PaperSources,
    StagePapersService,
    VerifyFacts,
    CompetitionPapersService,
    YearbookReadModel,
  ],
  exports: [ArchiveReadModel, ArchiveImportService],
})
export class ExportsModule {}
