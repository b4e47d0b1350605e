import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import { Clock } from '../../src/platform/clock/clock';
import { SystemClock } from '../../src/platform/clock/system-clock';
import { Config } from '../../src/platform/config/config';
import { openDatabase } from '../../src/platform/database/open-database';
import { configureApp } from '../../src/platform/http/configure-app';
import { OutboxTail } from '../../src/platform/outbox/outbox-tail';

export interface TestAppSettings {
  /** postgres://…; absent: SQLite in memory. */
  readonly databaseUrl?: string | undefined;
  /** SQLite in this folder instead of in memory. */
  readonly dataDir?: string;
  /** 64 hexadecimal digits; one for all tests otherwise. */
  readonly dataKey?: string;
  readonly clock?: Clock;
  readonly gatherMs?: number;
  readonly publicUrl?: string;
  /** A gateway or a service that only the test needs. */
  readonly providers?: Provider[];
  readonly controllers?: Type[];
}

export interface TestApp {
  /** http://127.0.0.1:<port> */
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

@Module({})
class TestModule {
  static on(main: DynamicModule, { providers = [], controllers = [] }: TestAppSettings): DynamicModule {
    return { module: TestModule, imports: [main, DiscoveryModule], providers, controllers };
  }
}

/** The whole product, listening on a free port, on a database of its own. Close it at the end. */
export async function startTestApp(settings: TestAppSettings = {}): Promise<TestApp> {
  const config = Object.assign(new Config(), {
    port: 0,
    gatherMs: settings.gatherMs ?? 0,
    logLevel: 'silent',
    // A test has no folder of its own to keep a key in.
    dataKey: settings.dataKey ?? '5e'.repeat(32),
    signingKey: '51'.repeat(32),
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
    ...(settings.publicUrl ? { publicUrl: settings.publicUrl } : {}),
  });
  const dataSource = await openDatabase(
    {
      databaseUrl: settings.databaseUrl,
      dataDir: settings.dataDir ?? config.dataDir,
      inMemory: settings.dataDir === undefined,
    },
    [],
  );
  const clock = settings.clock ?? new SystemClock();
  const main = AppModule.on({ dataSource, clock, config });
  const app = await NestFactory.create<NestExpressApplication>(TestModule.on(main, settings), {
    logger: process.env.TEST_LOG ? ['error', 'warn'] : false,
    bodyParser: false,
    abortOnError: false,
  });
  configureApp(app, config);
  await app.listen(0, '127.0.0.1');
  app.get(OutboxTail).start();
  const { port } = app.getHttpServer().address() as AddressInfo;
  const close = async (): Promise<void> => {
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  };
  return { url: `http://127.0.0.1:${port}`, app, dataSource, close };
}
