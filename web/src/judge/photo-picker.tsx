import { useState, type ChangeEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shrinkPhoto } from '../ui/shrink-photo';

export interface PhotoPickerProps {
  readonly label: string;
  /** Puts the picture on this tablet's disk and says by which hash it goes. */
  readonly keep: (bytes: ArrayBuffer) => Promise<string>;
  readonly onPhoto: (hash: string) => void;
}

/** The tablet's own camera or its pictures, through a file field: that works on plain http as well. */
export function PhotoPicker({ label, keep, onPhoto }: PhotoPickerProps): ReactElement {
  const { t } = useTranslation();
  const [state, setState] = useState<'ready' | 'working' | 'bad'>('ready');
  const take = async (file: File): Promise<void> => {
    setState('working');
    try {
      onPhoto(await keep(await shrinkPhoto(file)));
      setState('ready');
    } catch {
      setState('bad');
    }
  };
  const change = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) void take(file);
    // The same picture again is a change again.
    target.value = '';
  };
  return (
    <>
      <label className="button photo-picker" data-kind="quiet" data-size="normal">
        {state === 'working' ? t('judge.note.photoWorking') : label}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="visually-hidden"
          disabled={state === 'working'}
          onChange={change}
        />
      </label>
      {state === 'bad' && <p role="alert">{t('judge.note.photoBad')}</p>}
    </>
  );
}
