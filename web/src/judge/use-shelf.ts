import { useCallback, useSyncExternalStore } from 'react';
import type { Problem } from '../sync/api';
import { useDesk } from './desk-context';

export interface Seen<T> {
  /** Null before the server or the tablet's disk has answered. */
  readonly value: T | null;
  /** The server's "no", or that it did not answer. */
  readonly problem: Problem | null;
  /** When it was fetched, where that was in an earlier visit and the server has not answered since. */
  readonly keptAt: string | null;
  readonly fetch: () => void;
}

/** A list or a sheet as it is known; re-renders when that changes. */
export function useShelf<T>(path: string): Seen<T> {
  const { shelf } = useDesk();
  const shelved = useSyncExternalStore(shelf.subscribe, () => shelf.shelvedAt(path));
  const problem = useSyncExternalStore(shelf.subscribe, () => shelf.problemAt(path));
  const fetch = useCallback(() => void shelf.fetch(path), [shelf, path]);
  return {
    value: shelved ? (shelved.value as T) : null,
    problem: problem ?? null,
    keptAt: shelved && !shelved.isFresh ? shelved.at : null,
    fetch,
  };
}
