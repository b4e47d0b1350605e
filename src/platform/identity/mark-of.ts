import { canonicalJson } from '../../domain/kernel/canonical-json';
import { sha256 } from './sha256';

/** Tells one state of something from another: whoever changes it says from which. */
export function markOf(state: unknown): string {
  return sha256(canonicalJson(state)).slice(0, 16);
}
