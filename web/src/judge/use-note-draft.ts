import { useState } from 'react';
import type { SheetView } from '#contract/marking';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { useDesk } from './desk-context';

interface NoteText {
  readonly text: string;
  readonly photo: string | null;
}

const EMPTY: NoteText = { text: '', photo: null };

export interface NoteDraft extends NoteText {
  readonly isEmpty: boolean;
  /** The tablet could not store it: it is still in the form. */
  readonly isLost: boolean;
  readonly set: (more: Partial<NoteText>) => void;
  /** False when it could not be stored. */
  readonly add: () => Promise<boolean>;
}

/** What is being written; it leaves the form only when it is on this tablet's disk. */
export function useNoteDraft(sheet: SheetView, aspect: Aspect): NoteDraft {
  const { outbox } = useDesk();
  const [draft, setDraft] = useState(EMPTY);
  const [isLost, setLost] = useState(false);
  const text = draft.text.trim();
  const isEmpty = text === '' && draft.photo === null;
  const add = async (): Promise<boolean> => {
    if (isEmpty) return true;
    const said = {
      ...(text === '' ? {} : { text }),
      ...(draft.photo === null ? {} : { photo: draft.photo }),
    };
    try {
      await outbox.enter({ name: 'addNote', entryId: sheet.entryId, aspectId: aspect.id, ...said });
      setDraft(EMPTY);
      setLost(false);
      return true;
    } catch {
      setLost(true);
      return false;
    }
  };
  const set = (more: Partial<NoteText>): void => setDraft((before) => ({ ...before, ...more }));
  return { ...draft, isEmpty, isLost, set, add };
}
