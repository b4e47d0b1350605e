import { randomId } from '../sync/random-id';

const KEY = 'baigong.page';

/** Names this page among the pages of the tablet; the same after a reload, so that it takes its own lease up again at once. */
export function pageId(): string {
  const known = sessionStorage.getItem(KEY);
  if (known !== null) return known;
  const fresh = randomId();
  sessionStorage.setItem(KEY, fresh);
  return fresh;
}
