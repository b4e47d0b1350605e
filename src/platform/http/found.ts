import { RefusedError } from './refused-error';

/** The value, or the refusal NOT_FOUND when there is none. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new RefusedError({ code: 'NOT_FOUND' });
  return value;
}
