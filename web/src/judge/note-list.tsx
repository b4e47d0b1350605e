import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#contract/marking';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { SyncSign } from '../ui/sync-sign';
import { useDesk } from './desk-context';
import { NotePhoto } from './note-photo';
import type { NoteItem } from './read-notes';

export interface NoteListProps {
  readonly sheet: SheetView;
  readonly aspect: Aspect;
  readonly notes: readonly NoteItem[];
  readonly isOpen: boolean;
}

/** The notes that are there, each with where it is: on this tablet or on the server, its picture apart. */
export function NoteList({ sheet, aspect, notes, isOpen }: NoteListProps): ReactElement {
  const { t } = useTranslation();
  const { outbox } = useDesk();
  const withdraw = (seq: number): void => {
    const { entryId } = sheet;
    void outbox.enter({ name: 'withdrawNote', entryId, aspectId: aspect.id, note: seq });
  };
  if (notes.length === 0) return <p className="note-none">{t('judge.note.none')}</p>;
  return (
    <ul className="note-list">
      {notes.map(({ key, text, photo, photoState, state, seq, refused }) => (
        <li key={key}>
          {photo && <NotePhoto hash={photo} isOnServer={photoState === 'on-disk'} />}
          <div>
            {text && <p>{text}</p>}
            <SyncSign state={state} />
            {photoState && <small>{t(`judge.note.photoState.${photoState}`)}</small>}
            {refused && (
              <ProblemNotice problem={refused.refusal} kept={t('judge.note.noteKept')}>
                <Button onClick={() => void outbox.dismiss(refused.id)}>{t('judge.dismiss')}</Button>
              </ProblemNotice>
            )}
          </div>
          {isOpen && seq !== null && (
            <Button onClick={() => withdraw(seq)}>{t('judge.note.withdraw')}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}
