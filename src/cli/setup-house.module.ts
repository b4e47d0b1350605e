import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { PlatformModule } from '../platform/platform.module';
import { SetupModule } from '../setup/setup.module';

/** A station only looks back, so the first one stands without those after it: for commands that work before the day. */
@Module({})
export class SetupHouseModule {
  static on(parts: Parameters<typeof PlatformModule.on>[0]): DynamicModule {
    return { module: SetupHouseModule, imports: [PlatformModule.on(parts), AccessModule, SetupModule] };
  }
}
