import { useCallback, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhotos } from './desk-context';

/** A picture from this tablet, or from the server once it is there. */
export function NotePhoto({
  hash,
  isOnServer,
}: {
  readonly hash: string;
  readonly isOnServer: boolean;
}): ReactElement | null {
  const { t } = useTranslation();
  const { kept, sent } = usePhotos();
  const bytes = kept.find((photo) => photo.hash === hash)?.bytes;
  const show = useCallback(
    (image: HTMLImageElement) => {
      if (!bytes) return undefined;
      const address = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [bytes],
  );
  const alt = t('judge.note.photoAlt');
  if (bytes) return <img key="here" ref={show} className="note-photo" alt={alt} />;
  if (!isOnServer && !sent.has(hash)) return null;
  return <img key="server" className="note-photo" src={`/api/marking/evidence/${hash}`} alt={alt} />;
}
