import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Acts } from './audit/acts';
import { AuditRepository } from './audit/audit.repository';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import type { Database } from './database/database';
import { Transactions } from './database/transactions';
import { PersonalData } from './identity/personal-data';
import { OutboxTail } from './outbox/outbox-tail';
import { OutboxRepository } from './outbox/outbox.repository';
import { SocketRegistry } from './realtime/socket-registry';
import { Uploads } from './uploads/uploads';

/** What every station stands on. The open database, the clock and the settings come from outside: main, a command, or a test. */
@Global()
@Module({})
export class PlatformModule {
  static on(parts: { dataSource: Database; clock: Clock; config: Config }): DynamicModule {
    const provided = [
      { provide: Transactions, useValue: new Transactions(parts.dataSource) },
      { provide: Clock, useValue: parts.clock },
      { provide: Config, useValue: parts.config },
      PersonalData,
      AuditRepository,
      Acts,
      OutboxRepository,
      OutboxTail,
      SocketRegistry,
      Uploads,
    ];
    return { module: PlatformModule, providers: provided, exports: provided };
  }
}
