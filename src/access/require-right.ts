import { RefusedError } from '../platform/http/refused-error';
import type { Actor } from './actor';
import { may, type Scope } from './may';
import type { Right } from './right';

/** First line of every service method that acts in one place. @throws RefusedError NOT_ALLOWED. */
export function requireRight(actor: Actor, right: Right, scope: Scope): void {
  if (!may(actor, right, scope)) throw new RefusedError({ code: 'NOT_ALLOWED' });
}
