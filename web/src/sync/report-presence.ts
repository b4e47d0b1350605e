import type { EntryId } from '#domain/kernel/ids';
import type { TabletWord } from '#domain/presence/tablet-word';

/** What a tablet needs to say how it is. */
export interface PresenceParts {
  readonly version: string;
  isConnected(): boolean;
  say(word: TabletWord): void;
  /** Marks kept here that have no receipt yet. */
  waiting(): number;
  entryId(): EntryId | null;
  now(): string;
  onConnect(listener: () => void): () => void;
  onOutbox(listener: () => void): () => void;
  /** Another sheet was opened, or none. */
  onEntry(listener: () => void): () => void;
  /** Runs `work` again and again; returns a function that ends it. */
  every(work: () => void, ms: number): () => void;
  later(work: () => void, ms: number): () => void;
}

const WORD_MS = 20_000;
/** A mark that arrives at once is not worth a word. */
const SETTLE_MS = 1_000;

/** Says how the tablet is: on connecting, when another sheet is opened, when what waits has changed, and every 20 s (DSK-4). Returns a function that ends it. */
export function reportPresence(parts: PresenceParts): () => void {
  let said: number | null = null;
  let callOff: (() => void) | null = null;
  const say = (): void => {
    if (!parts.isConnected()) return;
    const entryId = parts.entryId();
    said = parts.waiting();
    parts.say({
      waiting: said,
      at: parts.now(),
      version: parts.version,
      ...(entryId === null ? {} : { entryId }),
    });
  };
  const settled = (): void => {
    callOff = null;
    if (parts.waiting() !== said) say();
  };
  const offs = [
    parts.onConnect(say),
    parts.onEntry(say),
    parts.onOutbox(() => {
      if (parts.waiting() !== said) callOff ??= parts.later(settled, SETTLE_MS);
    }),
    parts.every(say, WORD_MS),
  ];
  say();
  return () => {
    callOff?.();
    for (const off of offs) off();
  };
}
