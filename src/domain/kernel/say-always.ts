import type { LocalText } from './local-text';

/** What is said whatever the case. */
export function sayAlways(zh: string, en: string): () => LocalText {
  return () => ({ zh, en });
}
