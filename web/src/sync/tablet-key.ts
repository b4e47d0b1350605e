import { randomId } from './random-id';

const PLACE = 'baigong-tablet-key';

/** This tablet's own key, 256 random bits, made when it is first asked for. Without it a PIN is worth nothing. */
export function tabletKey(): string {
  const known = localStorage.getItem(PLACE);
  if (known && /^[0-9a-f]{64}$/.test(known)) return known;
  const fresh = randomId() + randomId();
  localStorage.setItem(PLACE, fresh);
  return fresh;
}
