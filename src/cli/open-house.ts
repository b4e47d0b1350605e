import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module';
import { SystemClock } from '../platform/clock/system-clock';
import { readConfig } from '../platform/config/config';
import { lockInstance } from '../platform/database/instance-lock';
import { openDatabase } from '../platform/database/open-database';
import { PinoLogger } from '../platform/logging/pino-logger';

/**
 * The application without its doors, for a command that works on the database itself. On SQLite nobody else may have it open.
 */
export async function withHouse<T>(work: (house: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const lock = config.databaseUrl ? undefined : lockInstance(config.dataDir);
  const dataSource = await openDatabase(config, []);
  const app = await NestFactory.createApplicationContext(
    AppModule.on({ dataSource, clock: new SystemClock(), config }),
    {
      logger: new PinoLogger('warn'),
      abortOnError: false,
    },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    lock?.release();
  }
}
