import { useState } from 'react';
import type { SeatsView } from '#contract/judges';
import type { SeatDraft } from './seat-draft';

/** Kept in the tab, so that a reload loses nothing; seats that somebody else has changed meanwhile begin anew. */
export function useSeatDraft({
  stageId,
  revision,
  seats,
}: SeatsView): readonly [SeatDraft, (draft: SeatDraft) => void, () => void] {
  const key = `seats/${stageId}/${revision}`;
  const start: SeatDraft = { seats, before: [] };
  const [draft, setDraft] = useState<SeatDraft>(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null ? start : (JSON.parse(kept) as SeatDraft);
  });
  const change = (next: SeatDraft): void => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setDraft(next);
  };
  const forget = (): void => {
    sessionStorage.removeItem(key);
    setDraft(start);
  };
  return [draft, change, forget];
}
