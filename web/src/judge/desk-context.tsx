import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OutboxView } from '../sync/outbox';
import type { PhotoView } from '../sync/photo-sender';
import type { JudgeDesk } from './judge-desk';

export const DeskContext = createContext<JudgeDesk | null>(null);

/** The judge's desk. @throws outside of one. */
export function useDesk(): JudgeDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskContext above it');
  return desk;
}

/** The pictures of this tablet as they stand; re-renders when that changes. */
export function usePhotos(): PhotoView {
  const { photos } = useDesk();
  return useSyncExternalStore(photos.subscribe, photos.current);
}

/** The outbox as it stands; re-renders when it changes. */
export function useOutbox(): OutboxView {
  const { outbox } = useDesk();
  return useSyncExternalStore(outbox.subscribe, outbox.current);
}
