import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { ExportsModule } from './exports/exports.module';
import { HonoursModule } from './honours/honours.module';
import { LiveModule } from './live/live.module';
import { MarkingModule } from './marking/marking.module';
import type { Clock } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import type { Database } from './platform/database/database';
import { PlatformModule } from './platform/platform.module';
import { PublicationModule } from './publication/publication.module';
import { ResultsModule } from './results/results.module';
import { SetupModule } from './setup/setup.module';

/** The stations in the order a mark passes them. */
@Module({})
export class AppModule {
  static on(parts: { dataSource: Database; clock: Clock; config: Config }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(parts),
        AccessModule,
        SetupModule,
        MarkingModule,
        ResultsModule,
        LiveModule,
        PublicationModule,
        HonoursModule,
        ExportsModule,
      ],
    };
  }
}
