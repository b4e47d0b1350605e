import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Takes } from './takes';

/** A route that a file is sent to, byte by byte as it is, and that answers it at once. Who may is said beside it. */
export const TakesFile = (
  path: string,
  type: `application/${string}` = 'application/octet-stream',
): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    Takes(type),
    ApiConsumes(type),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
