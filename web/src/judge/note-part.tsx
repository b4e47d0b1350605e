import './note.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#contract/marking';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { Button } from '../ui/button';
import { useOutbox, usePhotos } from './desk-context';
import { NoteDialog } from './note-dialog';
import { readNotes } from './read-notes';

export interface NotePartProps {
  readonly sheet: SheetView;
  readonly aspect: Aspect;
  readonly isOpen: boolean;
  readonly noting: { readonly isNoting: boolean; readonly setNoting: (isNoting: boolean) => void };
}

/** The way to an aspect's notes; on a sheet that can only be read it is there where there are any. */
export function NotePart({ sheet, aspect, isOpen, noting }: NotePartProps): ReactElement | null {
  const { t } = useTranslation();
  const notes = readNotes(sheet, aspect.id, useOutbox(), usePhotos());
  const { isNoting, setNoting } = noting;
  if (!isOpen && notes.length === 0) return null;
  return (
    <div className="note-part">
      <Button onClick={() => setNoting(true)}>
        {notes.length > 0 ? t('judge.note.openCount', { count: notes.length }) : t('judge.note.open')}
      </Button>
      {isNoting && (
        <NoteDialog
          sheet={sheet}
          aspect={aspect}
          notes={notes}
          isOpen={isOpen}
          onClose={() => setNoting(false)}
        />
      )}
    </div>
  );
}
