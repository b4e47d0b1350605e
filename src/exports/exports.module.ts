import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { HonoursModule } from '../honours/honours.module';
import { MarkingModule } from '../marking/marking.module';
import { SetupModule } from '../setup/setup.module';
import { ArchiveExportService } from './archive/archive-export.service';
import { ArchiveImportService } from './archive/archive-import.service';
import { ArchiveSetup } from './archive/archive-setup.service';
import { ArchiveReadModel } from './archive/archive.read-model';
import { ExportsController } from './exports.controller';
import { RosterService } from './roster/roster.service';

/** ⑦ What leaves the house: rosters, archives. */
@Module({
  imports: [AccessModule, SetupModule, MarkingModule, HonoursModule],
  controllers: [ExportsController],
  providers: [RosterService, ArchiveReadModel, ArchiveExportService, ArchiveSetup, ArchiveImportService],
  exports: [ArchiveReadModel, ArchiveImportService],
})
export class ExportsModule {}
