import { SetMetadata } from '@nestjs/common';

export const BODY_TYPES = 'access:body-types';

/**
 * What a route takes besides JSON. Only types that a form of another page cannot send, so that the rule against forgery holds:
 * a browser asks the server before it sends them from elsewhere. A form's own type is for routes that nobody needs to sign in for.
 */
export const Takes = (...types: readonly `${'image' | 'application'}/${string}`[]): MethodDecorator =>
  SetMetadata(BODY_TYPES, types);
