import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { writeFileSync } from 'node:fs';
import { AppModule } from './app.module';
import { SystemClock } from './platform/clock/system-clock';
import { Config } from './platform/config/config';
import { openDatabase } from './platform/database/open-database';

/**
 * Writes the OpenAPI description of the HTTP interface to the file that is named; a step of the build. Going through all routes takes
 * longer than the rest of a start, and a second is too long for a server that is taking marks: so it is made once, beforehand.
 */
async function describeHttp(file: string): Promise<void> {
  const dataSource = await openDatabase({ databaseUrl: undefined, dataDir: '', inMemory: true }, []);
  const config = Object.assign(new Config(), { dataKey: '00'.repeat(32), signingKey: '00'.repeat(32) });
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.on({ dataSource, clock: new SystemClock(), config }),
    { logger: false, abortOnError: false },
  );
  const head = new DocumentBuilder()
    .setTitle('Baigong 百工')
    .setDescription(
      'Live scoring of trade-skill competitions. Refusals: {refusal: {code, …}}, see docs/live-protocol.md.',
    )
    .setVersion('1')
    .addCookieAuth('baigong_session')
    .build();
  writeFileSync(file, JSON.stringify(SwaggerModule.createDocument(app, head)));
  await app.close();
  if (dataSource.isInitialized) await dataSource.destroy();
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('the file to write is missing');
describeHttp(file).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
