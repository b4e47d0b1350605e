import type { Told, Trouble, Wanted } from './messages';
import { verifyBlob } from './verify-blob';

/** The part of a worker's scope that is used; TypeScript's list of it cannot stand beside that of a page. */
interface WorkerScope {
  postMessage(told: Told, moved: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Wanted }) => void): void;
}

const scope = self as unknown as WorkerScope;
const tell = (told: Told): void => scope.postMessage(told, []);
let newest = 0;

/** Browsers say by these names that a file has gone, or has changed since it was chosen. */
const troubleOf = (error: unknown): Trouble =>
  error instanceof DOMException && /^(NotReadable|NotFound)Error$/.test(error.name) ? 'unreadable' : 'broken';

async function run({ job, file }: Wanted): Promise<void> {
  newest = job;
  try {
    const verified = await verifyBlob(file, (share) => {
      // Another file was chosen meanwhile: the pieces between two messages are where that is heard.
      if (job !== newest) throw new Error('no longer wanted');
      tell({ kind: 'read', job, share });
    });
    tell({ kind: 'verified', job, ...verified });
  } catch (error) {
    if (job === newest) tell({ kind: 'failed', job, trouble: troubleOf(error) });
  }
}

scope.addEventListener('message', ({ data }) => void run(data));
tell({ kind: 'ready' });
