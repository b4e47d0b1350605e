import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

const KINDS = '.xlsx,.csv,.txt';

/** A file is chosen with the button or dropped beside it. */
export function FileChooser({ onFile }: { readonly onFile: (file: File) => void }): ReactElement {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className="roster-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        aria-label={t('rosterImport.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file again, after it was mended, is a change too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button kind="primary" onClick={() => input.current?.click()}>
        {t('rosterImport.choose')}
      </Button>
      <span>{t('rosterImport.drop')}</span>
    </div>
  );
}
