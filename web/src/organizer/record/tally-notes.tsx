import './record.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotesView } from '#contract/record';
import type { TallyView } from '#contract/results';
import type { EntryId } from '#domain/kernel/ids';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { EvidencePictures } from './evidence-pictures';

export interface TallyNotesProps {
  readonly entryId: EntryId;
  readonly tally: TallyView;
}

/** What the judges noted, beside the arithmetic: like their marks, only when all have handed in. */
export function TallyNotes({ entryId, tally }: TallyNotesProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { value } = useAnswer<NotesView>(`marking/entries/${entryId}/notes`, tally);
  if (!value || value.notes.length === 0) return null;
  const names = new Map(
    tally.modules.flatMap(({ aspects }) => aspects.map((one) => [one.aspectId, one.name])),
  );
  return (
    <section className="tally-notes">
      <h3>{t('notes.title', { count: value.notes.length })}</h3>
      <ul>
        {value.notes.map(({ seq, aspectId, judgeName, text, photo, hasPhoto }) => {
          const name = names.get(aspectId);
          return (
            <li key={seq}>
              <strong>
                {name ? local(name) : aspectId} · {judgeName}
              </strong>
              {text && <p>{text}</p>}
              {photo && hasPhoto && <EvidencePictures hashes={[photo]} />}
              {photo && !hasPhoto && <small>{t('notes.photoMissing')}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
