import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RecheckListView } from '#contract/oversight';
import { drawRecheck } from '#domain/recheck/draw-recheck';

/** Draws the list again from its seed, on this device (RCK-3); not by `crypto.subtle`, which does not exist on plain http. */
export function isSameDraw(list: Pick<RecheckListView, 'rest' | 'seed' | 'share' | 'drawn'>): boolean {
  const again = drawRecheck(list.rest, list, (text) => bytesToHex(sha256(utf8ToBytes(text))));
  return again.join(' ') === list.drawn.join(' ');
}
