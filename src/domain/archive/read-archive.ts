import type { Refusal } from '../kernel/refusal';
import type { Result } from '../kernel/result';
import { isRecord } from '../kernel/shapes';
import type { Sha256 } from '../ledger/chain-entry';
import type { Archive } from './archive';
import { checkArchive } from './check-archive';
import { sealDraft } from './draft/seal-draft';
import { upgradeArchive } from './upgrade-archive';

/** Reads a competition from a file: an archive of this version or the first (ARC-7), or a draft (ARC-8). Refusals: as `checkArchive`. */
export function readArchive(input: unknown, sha256: Sha256): Result<Archive, Refusal> {
  if (isRecord(input) && input['format'] === 'baigong-draft') return sealDraft(input, sha256);
  return checkArchive(upgradeArchive(input), sha256);
}
