import type { Lease } from './lease';

export type Alone = <T>(work: () => Promise<T>) => Promise<T | null>;

/**
 * Only one page of this tablet sends the outbox of an account at a time. Web Locks where the browser has them: they end with the
 * page that holds them. On plain http there are none; then a lease in IndexedDB. Should both pages send all the same, the server
 * takes each id once.
 */
export function makeAlone(name: string, lease: Lease): Alone {
  // Not there on plain http, whatever the type says.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return (work) => lease.alone(work);
  return (work) => locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
}
