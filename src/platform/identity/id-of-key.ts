import { createHash } from 'node:crypto';
import { idOf, newId } from './new-id';

/**
 * The id of what a keyed request makes: the same sender's same key names the same thing, so that a request sent twice finds what
 * the first made. Without a key it is random.
 */
export function idOfKey<Id extends string>(sender: string, key: string | null): Id {
  if (key === null) return newId<Id>();
  return idOf<Id>(createHash('sha256').update(`${sender} ${key}`).digest().subarray(0, 16));
}
