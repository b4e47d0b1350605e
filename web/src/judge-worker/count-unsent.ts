interface Row {
  readonly refusal: unknown;
}

/**
 * How many entries of any judge on this tablet have no answer yet. Opens the outbox as it is, whatever its version, and makes none
 * where there is none. Not through the outbox's own code: the worker is of one version, the outbox may be of another.
 */
export function countUnsent(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('error', () => resolve(0));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const reading = db.transaction('entries').objectStore('entries').getAll();
      reading.addEventListener('success', () => {
        db.close();
        resolve((reading.result as Row[]).filter(({ refusal }) => refusal === null).length);
      });
      reading.addEventListener('error', () => {
        db.close();
        reject(new Error('the outbox cannot be read'));
      });
    });
  });
}
