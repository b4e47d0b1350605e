import { useState } from 'react';

export interface HeldDraft {
  readonly draft: unknown;
  readonly change: (draft: unknown) => void;
  /** Forgets what was typed. */
  readonly drop: () => void;
}

const read = (key: string): unknown => {
  const kept = sessionStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as unknown);
};

/** What somebody types over the rules of one version; it survives a reload of the page. One component holds one key. */
export function useDraft(key: string, rules: unknown): HeldDraft {
  const [draft, hold] = useState<unknown>(() => read(key) ?? rules);
  return {
    draft,
    change: (next) => {
      hold(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
    drop: () => {
      hold(rules);
      sessionStorage.removeItem(key);
    },
  };
}
