/** What a tablet may lack for a day of marking. */
export type Lack = 'no-https' | 'no-worker' | 'no-wake-lock' | 'not-persisted';

/** What the browser offers a page; all of it is missing on plain http. */
export interface Device {
  readonly isSecure: boolean;
  readonly hasWorker: boolean;
  readonly hasWakeLock: boolean;
  /** Null while the browser has not answered, or where it cannot be asked. */
  readonly isPersisted: boolean | null;
}

/** What to tell the judge: over plain http that alone, since it explains the rest. */
export function lacksOf({ isSecure, hasWorker, hasWakeLock, isPersisted }: Device): readonly Lack[] {
  if (!isSecure) return ['no-https'];
  const lacks: Lack[] = [];
  if (!hasWorker) lacks.push('no-worker');
  if (!hasWakeLock) lacks.push('no-wake-lock');
  if (isPersisted === false) lacks.push('not-persisted');
  return lacks;
}

/** This tablet. Asks the browser once to keep what is stored here when space runs out. */
export async function lookAtDevice(): Promise<Device> {
  const { serviceWorker, wakeLock, storage } = navigator as Partial<
    Pick<Navigator, 'serviceWorker' | 'wakeLock' | 'storage'>
  >;
  const isPersisted = storage?.persist ? await storage.persist().catch(() => null) : null;
  return {
    isSecure: isSecureContext,
    hasWorker: serviceWorker !== undefined,
    hasWakeLock: wakeLock !== undefined,
    isPersisted,
  };
}
