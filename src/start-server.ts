import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { AppModule } from './app.module';
import { SimulationResume } from './marking/rehearsals/simulation-resume.service';
import type { Clock } from './platform/clock/clock';
import { SystemClock } from './platform/clock/system-clock';
import type { Config } from './platform/config/config';
import { bootFaults } from './platform/database/boot-check';
import { lockInstance } from './platform/database/instance-lock';
import { openDatabase } from './platform/database/open-database';
import { configureApp } from './platform/http/configure-app';
import { serveWeb, webFolder } from './platform/http/serve-web';
import { PinoLogger } from './platform/logging/pino-logger';
import { OutboxTail } from './platform/outbox/outbox-tail';

export interface RunningServer {
  readonly app: NestExpressApplication;
  /** The address to open on this machine. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the database, checks that it keeps its promise, and listens. Serves the built pages of this version, or those in `web`.
 * @throws Error that says what is wrong and what to do, before anything is served.
 */
export async function startServer(
  config: Config,
  web = webFolder(),
  clock: Clock = new SystemClock(),
): Promise<RunningServer> {
  const lock = config.databaseUrl ? undefined : lockInstance(config.dataDir);
  const dataSource = await openDatabase(config, []);
  const faults = await bootFaults(dataSource, clock);
  if (faults.length > 0) throw new Error(`Baigong does not start on this database: ${faults.join('; ')}`);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.on({ dataSource, clock, config }), {
    logger: new PinoLogger(config.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  configureApp(app, config);
  if (web) serveWeb(app, web);
  await listen(app, config);
  app.get(OutboxTail).start();
  await app.get(SimulationResume, { strict: false }).resume();
  const { port } = app.getHttpServer().address() as AddressInfo;
  const close = async (): Promise<void> => {
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    lock?.release();
  };
  return { app, url: `http://${shownHost(config.host)}:${port}`, close };
}

async function listen(app: NestExpressApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    const text = `端口 ${port} 已被占用，请用 PORT 换一个。Port ${port} is in use: choose another with PORT.`;
    throw new Error(text, { cause: error });
  }
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
