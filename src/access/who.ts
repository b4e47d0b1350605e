import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor';

export const ACTOR = Symbol('actor');

/** The actor of the request or socket message, put there by the guard. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const carrier: { [ACTOR]?: Actor } =
    context.getType() === 'ws' ? context.switchToWs().getClient() : context.switchToHttp().getRequest();
  const actor = carrier[ACTOR];
  if (!actor) throw new Error('@Who() without a guard in front');
  return actor;
});
