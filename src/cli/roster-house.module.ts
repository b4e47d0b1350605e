import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module';
import { CompetitionsReadModel } from '../setup/competitions/competitions.read-model';
import { RosterImportRepository } from '../setup/roster-import/roster-import.repository';
import { RosterImportService } from '../setup/roster-import/roster-import.service';
import { RosterImportsReadModel } from '../setup/roster-import/roster-imports.read-model';
import { RosterImportsService } from '../setup/roster-import/roster-imports.service';
import { RosterOrders } from '../setup/roster-import/roster-orders';
import { UnitReaches } from '../setup/units/unit-reaches.read-model';

/** What takes a roster, and takes back one that was cut off: no doors, and nothing of the other stations. */
@Module({})
export class RosterHouseModule {
  static on(parts: Parameters<typeof PlatformModule.on>[0]): DynamicModule {
    return {
      module: RosterHouseModule,
      imports: [PlatformModule.on(parts)],
      providers: [
        CompetitionsReadModel,
        UnitReaches,
        RosterImportRepository,
        RosterOrders,
        RosterImportService,
        RosterImportsReadModel,
        RosterImportsService,
      ],
    };
  }
}
