import { useState } from 'react';
import type { DeliberationView } from '#contract/deliberation';
import { isRecord } from '#domain/kernel/shapes';
import { draftOf, fitted, type OrderDraft } from './order-draft';

export interface HeldOrder {
  readonly draft: OrderDraft;
  readonly isTouched: boolean;
  /** Somebody has saved another order since this one was begun. */
  readonly isBehind: boolean;
  readonly change: (draft: OrderDraft) => void;
  /** Forgets what was done here and takes what stands. */
  readonly drop: () => void;
}

const read = (key: string): OrderDraft | null => {
  const kept = sessionStorage.getItem(key);
  const value: unknown = kept === null ? null : JSON.parse(kept);
  return isRecord(value) && Array.isArray(value['order']) ? (value as unknown as OrderDraft) : null;
};

/** The order that somebody makes; it survives a reload of the page. */
export function useOrder(view: DeliberationView): HeldOrder {
  const key = `baigong.deliberation.${view.stageId}`;
  const [held, hold] = useState(() => read(key));
  const stands = draftOf(view);
  const draft = held ? fitted(held, view.entries) : stands;
  return {
    draft,
    isTouched: held !== null,
    isBehind: held !== null && held.basedOn !== stands.basedOn,
    change: (next) => {
      hold(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
    drop: () => {
      hold(null);
      sessionStorage.removeItem(key);
    },
  };
}
