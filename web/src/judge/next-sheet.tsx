import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetListItem, SheetView } from '#contract/marking';
import type { EntryId } from '#domain/kernel/ids';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';
import { nextSheet } from './sheet-order';
import { LIST } from './sheet-shelf';
import { useShelf } from './use-shelf';

export interface NextSheetProps {
  readonly sheet: SheetView;
  /** Null is the list. */
  readonly onOpen: (entryId: EntryId | null) => void;
}

/** The way on from a sheet that is handed in: who is next, or the list where nobody is. */
export function NextSheet({ sheet, onOpen }: NextSheetProps): ReactElement {
  const { t } = useTranslation();
  const { fetchSheets } = useDesk();
  const { value } = useShelf<readonly SheetListItem[]>(LIST);
  useEffect(fetchSheets, [fetchSheets]);
  const next = nextSheet(value ?? [], sheet.entryId);
  // While the contestant has to sign, that is the next thing to do.
  const isFirst = sheet.acknowledgements.every(({ by, state }) => by !== 'contestant' || state === 'agreed');
  return (
    <Button
      kind={isFirst ? 'primary' : 'quiet'}
      size="large"
      onClick={() => onOpen(next ? next.entryId : null)}
    >
      {next ? t('judge.nextSheet', { number: next.number }) : t('judge.back')}
    </Button>
  );
}
