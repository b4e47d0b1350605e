import type { Refusal } from '../../domain/kernel/refusal';
import type { Result } from '../../domain/kernel/result';
import { RefusedError } from './refused-error';

/** The value of a result, or its refusal on the way out. */
export function taken<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new RefusedError(result.refusal);
  return result.value;
}
