import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageId } from '#domain/kernel/ids';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';
import { NotePhoto } from './note-photo';
import { PhotoPicker } from './photo-picker';
import type { NoteDraft } from './use-note-draft';

const MOST_SIGNS = 500;

export interface NoteFormProps {
  readonly stageId: StageId;
  readonly draft: NoteDraft;
}

/** Text and picture of one more note. */
export function NoteForm({ stageId, draft }: NoteFormProps): ReactElement {
  const { t } = useTranslation();
  const { photos } = useDesk();
  const id = useId();
  const { text, photo, isEmpty, isLost, set, add } = draft;
  const remove = (): void => {
    if (photo !== null) void photos.drop(photo);
    set({ photo: null });
  };
  return (
    <div className="note-form">
      <label htmlFor={id}>{t('judge.note.text')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={MOST_SIGNS}
        value={text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className="note-form-photo">
        {photo !== null && <NotePhoto hash={photo} isOnServer={false} />}
        <PhotoPicker
          label={t(photo === null ? 'judge.note.photo' : 'judge.note.photoReplace')}
          keep={(bytes) => photos.keep(stageId, bytes)}
          onPhoto={(taken) => set({ photo: taken })}
        />
        {photo !== null && <Button onClick={remove}>{t('judge.note.photoRemove')}</Button>}
      </div>
      {isLost && <p role="alert">{t('judge.note.lost')}</p>}
      <Button kind="primary" size="large" disabled={isEmpty} onClick={() => void add()}>
        {t(isEmpty ? 'judge.note.addEmpty' : 'judge.note.add')}
      </Button>
    </div>
  );
}
