import { Controller, Get } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { OpenApi } from '../platform/http/open-api';
import { Public } from './can';

@Controller('api')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get('openapi.json')
  @Public()
  describe(): OpenAPIObject {
    return this.openApi.description;
  }

  /** Whether the process answers; for whoever watches it. */
  @Get('health')
  @Public()
  health(): { ok: true } {
    return { ok: true };
  }
}
