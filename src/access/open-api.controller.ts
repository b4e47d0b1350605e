import { Controller, Get, Header } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Public } from './can';

/** Where the build left the description, seen from the compiled server and from the sources alike. */
const PLACES = [join(__dirname, '../../openapi.json'), join(__dirname, '../../dist/openapi.json')];

@Controller('api')
export class OpenApiController {
  /** The description of the HTTP interface, as the build has made it from the controllers. */
  @Get('openapi.json')
  @Public()
  @Header('Content-Type', 'application/json; charset=utf-8')
  describe(): Promise<string> {
    const file = PLACES.find((place) => existsSync(place));
    if (file === undefined) throw new Error('openapi.json is missing: run the build');
    return readFile(file, 'utf8');
  }

  /** Whether the process answers; for whoever watches it. */
  @Get('health')
  @Public()
  health(): { ok: true } {
    return { ok: true };
  }
}
