import { useState } from 'react';
import type { ScoreFault } from '../marks/read-score';

export type EntryFault =
  { readonly kind: ScoreFault; readonly text: string } | { readonly kind: 'not-stored' };

/** What stands half typed in the field, and why it was not taken. */
export interface Typing {
  readonly draft: string | null;
  readonly fault: EntryFault | null;
  readonly type: (text: string) => void;
  readonly press: (key: string) => void;
  /** Puts a minus before the draft, or takes it away. */
  readonly turnSign: () => void;
  readonly erase: () => void;
  readonly clear: () => void;
  readonly fail: (fault: EntryFault) => void;
}

/** The draft of one mark. After a fault the next key starts afresh; so does the first key over a mark. */
export function useTyping(): Typing {
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<EntryFault | null>(null);
  const type = (text: string): void => {
    setFault(null);
    setDraft(text);
  };
  const clear = (): void => {
    setFault(null);
    setDraft(null);
  };
  const begun = fault ? '' : (draft ?? '');
  return {
    draft,
    fault,
    type,
    press: (key) => type(begun + key),
    turnSign: () => type(/^[-−]/.test(begun) ? begun.slice(1) : `−${begun}`),
    erase: () => type((draft ?? '').slice(0, -1)),
    clear,
    fail: setFault,
  };
}
