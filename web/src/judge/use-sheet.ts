import { useEffect } from 'react';
import type { SheetView } from '#contract/marking';
import type { EntryId } from '#domain/kernel/ids';
import { useDesk } from './desk-context';
import { sheetPath } from './sheet-shelf';
import { useShelf, type Seen } from './use-shelf';

/** One sheet as the server holds it, kept current by receipts and by its notices. */
export function useSheet(entryId: EntryId): Seen<SheetView> {
  const { socket } = useDesk();
  const seen = useShelf<SheetView>(sheetPath(entryId));
  const { fetch } = seen;
  useEffect(() => {
    fetch();
    // The desk fetches one sheet that changed; of a whole stage the open sheet comes first.
    const onChanged = (change: { readonly entryId: EntryId | null }): void => {
      if (change.entryId === null) fetch();
    };
    socket.on('sheet.changed.v1', onChanged);
    socket.on('connect', fetch);
    return () => {
      socket.off('sheet.changed.v1', onChanged);
      socket.off('connect', fetch);
    };
  }, [socket, fetch]);
  return seen;
}
