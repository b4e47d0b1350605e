import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { RefusedError } from './refused-error';

/** Made by whoever sends a write, so that sending it again writes nothing again (COR-8). */
const HEADER = 'idempotency-key';
const FORM = /^[A-Za-z0-9._:-]{1,64}$/;

/** The key a write came with; null without one. @throws RefusedError MALFORMED for what is no key. */
export const WriteKey = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const key = context.switchToHttp().getRequest<Request>().headers[HEADER];
  if (key === undefined) return null;
  if (typeof key === 'string' && FORM.test(key)) return key;
  throw new RefusedError({ code: 'MALFORMED', path: HEADER, fault: 'wrong-value' });
});
