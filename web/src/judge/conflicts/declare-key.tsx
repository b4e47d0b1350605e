import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetListItem } from '#contract/marking';
import { Button } from '../../ui/button';
import { DeclareDialog } from './declare-dialog';

/** The way to what a judge declares of herself. */
export function DeclareKey({ sheets }: { readonly sheets: readonly SheetListItem[] }): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="declare-key">
      <Button onClick={() => setOpen(true)}>{t('recuse.open')}</Button>
      {isOpen && <DeclareDialog sheets={sheets} onClose={() => setOpen(false)} />}
    </p>
  );
}
