import { readSlipCode } from '#domain/sign-in/slip-code';

/** The code that a scanned slip brings (`#slip=…`). It leaves the address at once; a fragment never reaches a server. */
export function takeSlipFromAddress(): string | null {
  const typed = new URLSearchParams(location.hash.slice(1)).get('slip');
  if (typed === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return readSlipCode(typed);
}
